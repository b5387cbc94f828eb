SELECT count(DISTINCT person) FILTER ((row->>'ai_credits_used')::DOUBLE > 0) AS value FROM people
HAVING count(row->>'ai_credits_used') > 0;
