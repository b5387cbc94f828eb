SELECT count(*) FILTER (days_idle >= 90 AND NOT has_rows) AS value FROM seats HAVING count(*) > 0;
