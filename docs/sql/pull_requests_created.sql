SELECT sum((row->'pull_requests'->>'total_created')::BIGINT) AS value FROM days;
