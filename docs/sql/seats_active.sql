SELECT count(*) FILTER (days_idle < 28) AS value FROM seats HAVING count(*) > 0;
