SELECT sum((row->>'loc_deleted_sum')::BIGINT) AS value FROM counted;
