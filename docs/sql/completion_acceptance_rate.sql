SELECT sum(acceptances) / nullif(sum(generations), 0) AS value FROM features
WHERE feature = 'code_completion';
