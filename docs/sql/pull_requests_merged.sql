SELECT sum((row->'pull_requests'->>'total_merged')::BIGINT) AS value FROM days;
