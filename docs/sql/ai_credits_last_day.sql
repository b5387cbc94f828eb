SELECT max(day) AS value FROM people HAVING count(row->>'ai_credits_used') > 0;
