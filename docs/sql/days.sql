SELECT count(*) AS value FROM days HAVING count(*) > 0;
