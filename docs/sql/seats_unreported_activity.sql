SELECT count(*) FILTER (has_rows AND ((days_idle IS NULL AND days_held >= 7) OR days_idle >= 30)) AS value FROM seats
HAVING count(*) > 0 AND EXISTS (FROM people);
