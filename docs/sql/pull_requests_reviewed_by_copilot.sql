SELECT sum((row->'pull_requests'->>'total_reviewed_by_copilot')::BIGINT) AS value FROM days;
