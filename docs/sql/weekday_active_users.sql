SELECT avg(daily_active_users) AS value FROM days
WHERE day <= getvariable('newest_settled_day') AND isodow(day::DATE) <= 5;
