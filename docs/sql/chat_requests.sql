SELECT coalesce(sum(interactions) FILTER (starts_with(feature, 'chat_')), 0) AS value FROM features
HAVING EXISTS (FROM counted WHERE (row->'totals_by_feature') IS NOT NULL);
