SELECT count(*) FILTER (days_idle < 28) / nullif(count(*), 0) AS value FROM seats;
