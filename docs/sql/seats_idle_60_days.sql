SELECT count(*) FILTER (days_idle >= 60 AND NOT has_rows) AS value FROM seats HAVING count(*) > 0;
