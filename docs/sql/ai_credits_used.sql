SELECT sum((row->>'ai_credits_used')::DECIMAL(24, 6)) AS value FROM people;
