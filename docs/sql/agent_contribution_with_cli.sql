SELECT sum(lines_changed) FILTER (feature IN ('agent_edit', 'copilot_cli', 'copilot_app'))
  / nullif(sum(lines_changed), 0) AS value FROM features;
