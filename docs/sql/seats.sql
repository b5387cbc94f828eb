SELECT count(*) FILTER (true) AS value FROM seats HAVING count(*) > 0;
