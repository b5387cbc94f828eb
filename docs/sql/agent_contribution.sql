SELECT sum(lines_changed) FILTER (feature = 'agent_edit')
  / nullif(sum(lines_changed) FILTER (feature NOT IN ('copilot_cli', 'copilot_app')), 0) AS value FROM features;
