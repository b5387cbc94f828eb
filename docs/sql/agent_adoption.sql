SELECT (row->>'monthly_active_agent_users')::BIGINT / nullif(monthly_active_users, 0) AS value FROM days
WHERE day = getvariable('last_day');
