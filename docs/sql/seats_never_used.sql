SELECT count(*) FILTER (days_idle IS NULL AND days_held >= 7 AND NOT has_rows) AS value FROM seats HAVING count(*) > 0;
