SELECT sum((row->'pull_requests'->>'total_created_by_copilot')::BIGINT) AS value FROM days;
