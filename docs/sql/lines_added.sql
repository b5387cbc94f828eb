SELECT sum((row->>'loc_added_sum')::BIGINT) AS value FROM counted;
