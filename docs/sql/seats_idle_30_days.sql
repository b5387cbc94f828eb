SELECT count(*) FILTER (days_idle >= 30 AND NOT has_rows) AS value FROM seats HAVING count(*) > 0;
