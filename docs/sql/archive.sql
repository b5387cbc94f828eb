-- What the queries of this folder read: the stored NDJSON of one scope, for DuckDB.
--
--   duckdb -init docs/sql/archive.sql -c ".read docs/sql/lines_added.sql"
--
-- in the folder that holds copilot-usage-reports/, or with SET VARIABLE before: archive (its path), scope, slug, and
-- the window as `metrics.json` states it (first_day, last_day, newest_settled_day). Without them the window is that of
-- the newest 28-day report, else the days that are there.
SET VARIABLE archive = coalesce(getvariable('archive')::VARCHAR, 'copilot-usage-reports');
SET VARIABLE scope = coalesce(getvariable('scope')::VARCHAR, 'organization');
SET VARIABLE minimum_group_size = coalesce(getvariable('minimum_group_size'), 5);

CREATE OR REPLACE TEMP TABLE stored AS
SELECT json AS row,
  regexp_extract(filename, 'ndjson/([^/]+)/', 1) AS report,
  regexp_extract(filename, 'report_day=([^/]+)/', 1) AS report_day,
  filename,
  row_number() OVER () AS place
FROM read_json_objects(
  getvariable('archive') || '/ndjson/*/scope=' || getvariable('scope') || '/scope_slug='
    || coalesce(getvariable('slug')::VARCHAR, '*') || '/**/*.ndjson*',
  format = 'auto', filename = true, maximum_object_size = 67108864);

-- Aggregated days. The 1-day report of a day wins over the newest 28-day report; within one the first row does.
CREATE OR REPLACE TEMP TABLE windows AS
SELECT row, filename, place, report_day,
  coalesce(row->>'report_start_day', '') AS first_day, coalesce(row->>'report_end_day', report_day) AS last_day
FROM stored WHERE report IN ('organization-28-day', 'enterprise-28-day')
QUALIFY report_day = max(report_day) OVER ();

CREATE OR REPLACE TEMP TABLE aggregates AS
WITH every AS (
  SELECT row AS day_row, 1 AS best, filename, place FROM stored
  WHERE report IN ('organization-1-day', 'enterprise-1-day')
  UNION ALL
  SELECT unnest(from_json(row->'day_totals', '["JSON"]')), 2, filename, place FROM windows)
SELECT day_row->>'day' AS day, day_row AS row FROM every
QUALIFY row_number() OVER (PARTITION BY day_row->>'day' ORDER BY best, filename, place) = 1;

-- Rows of users. A day with a 1-day report is told by that; a person of an owner counts once a day, nobody never.
CREATE OR REPLACE TEMP TABLE user_rows AS
WITH every AS (
  SELECT row, coalesce(row->>'day', report_day) AS day, report, filename, place, report_day FROM stored
  WHERE report IN ('users-1-day', 'users-28-day')
  QUALIFY report = 'users-1-day' OR report_day = max(report_day) FILTER (report = 'users-28-day') OVER ()),
told AS (SELECT DISTINCT report_day FROM stored WHERE report = 'users-1-day')
SELECT row, day, coalesce(nullif(row->>'user_id', ''), nullif(row->>'user_login', '')) AS person,
  coalesce((row->>'user_initiated_interaction_count')::DOUBLE, 0) > 0
    OR coalesce((row->>'code_generation_activity_count')::DOUBLE, 0) > 0
    OR coalesce((row->>'code_acceptance_activity_count')::DOUBLE, 0) > 0
    OR coalesce((row->>'loc_added_sum')::DOUBLE, 0) > 0
    OR len(list_filter(json_keys(row), lambda key: starts_with(key, 'used_')
      AND key <> 'used_copilot_code_review_passive' AND json_extract_string(row, '$."' || key || '"') = 'true')) > 0 AS active
FROM every
WHERE person IS NOT NULL AND (report = 'users-1-day' OR day NOT IN (FROM told))
QUALIFY row_number() OVER (
  PARTITION BY day, person, row->>'enterprise_id', row->>'organization_id' ORDER BY filename, place) = 1;

-- The window, one for all numbers.
SET VARIABLE first_day = coalesce(getvariable('first_day')::VARCHAR, (SELECT min(nullif(first_day, '')) FROM windows),
  (SELECT min(day) FROM aggregates), (SELECT min(row->>'report_start_day') FROM user_rows), (SELECT min(day) FROM user_rows));
SET VARIABLE last_day = coalesce(getvariable('last_day')::VARCHAR, (SELECT max(last_day) FROM windows),
  (SELECT max(day) FROM aggregates), (SELECT max(row->>'report_end_day') FROM user_rows), (SELECT max(day) FROM user_rows));
SET VARIABLE newest_settled_day = coalesce(getvariable('newest_settled_day')::VARCHAR, strftime(current_date - 4, '%Y-%m-%d'));

CREATE OR REPLACE TEMP TABLE people AS
FROM user_rows WHERE day BETWEEN getvariable('first_day') AND getvariable('last_day');

-- The days of the window: from aggregated reports where there are some, else from rows of users.
CREATE OR REPLACE TEMP TABLE days AS
WITH known AS (
  SELECT DISTINCT report_day AS day FROM stored WHERE report = 'users-1-day'
  UNION SELECT DISTINCT strftime(unnest(range((row->>'report_start_day')::TIMESTAMP,
    (row->>'report_end_day')::TIMESTAMP + INTERVAL 1 DAY, INTERVAL 1 DAY)), '%Y-%m-%d')
  FROM (SELECT DISTINCT row FROM stored WHERE report = 'users-28-day')
  WHERE (row->>'report_start_day') IS NOT NULL
  UNION SELECT DISTINCT day FROM user_rows),
of_users AS (
  SELECT day, count(DISTINCT person) FILTER (active) AS daily FROM user_rows GROUP BY day),
lasting AS (
  SELECT ending.day, span,
    (SELECT count(*) FROM known WHERE known.day <= ending.day
      AND known.day > strftime(ending.day::DATE - span, '%Y-%m-%d')) = span AS complete,
    (SELECT count(DISTINCT person) FROM user_rows AS one WHERE one.active AND one.day <= ending.day
      AND one.day > strftime(ending.day::DATE - span, '%Y-%m-%d')) AS users
  FROM of_users AS ending, (VALUES (7), (28)) AS spans(span))
SELECT day, row,
  (row->>'daily_active_users')::BIGINT AS daily_active_users,
  (row->>'weekly_active_users')::BIGINT AS weekly_active_users,
  (row->>'monthly_active_users')::BIGINT AS monthly_active_users
FROM aggregates WHERE day BETWEEN getvariable('first_day') AND getvariable('last_day')
UNION ALL
SELECT day, NULL, daily,
  (SELECT users FROM lasting WHERE lasting.day = of_users.day AND span = 7 AND complete),
  (SELECT users FROM lasting WHERE lasting.day = of_users.day AND span = 28 AND complete)
FROM of_users
WHERE NOT EXISTS (FROM aggregates) AND day BETWEEN getvariable('first_day') AND getvariable('last_day');

-- What counters are summed from.
CREATE OR REPLACE TEMP TABLE counted AS
SELECT row FROM days WHERE row IS NOT NULL
UNION ALL SELECT row FROM people WHERE NOT EXISTS (FROM aggregates);

CREATE OR REPLACE TEMP TABLE features AS
SELECT coalesce(entry->>'feature', '') AS feature,
  (entry->>'user_initiated_interaction_count')::BIGINT AS interactions,
  (entry->>'code_generation_activity_count')::BIGINT AS generations,
  (entry->>'code_acceptance_activity_count')::BIGINT AS acceptances,
  coalesce((entry->>'loc_added_sum')::BIGINT, 0) + coalesce((entry->>'loc_deleted_sum')::BIGINT, 0) AS lines_changed
FROM (SELECT unnest(from_json(row->'totals_by_feature', '["JSON"]')) AS entry FROM counted);

-- The same-day join of people and members of teams, of teams with enough members.
CREATE OR REPLACE TEMP TABLE team_days AS
WITH members AS (
  SELECT DISTINCT row->>'day' AS day, row->>'team_id' AS team, row->>'user_id' AS person FROM stored
  WHERE report = 'user-teams-1-day'),
large AS (
  SELECT day, team FROM members GROUP BY ALL HAVING count(*) >= getvariable('minimum_group_size'))
SELECT day, team, count(DISTINCT person) FILTER (active) AS active_users
FROM members JOIN large USING (day, team) JOIN people USING (day, person)
GROUP BY ALL;

-- The newest list of seats, a row per person. Days are whole UTC days before the list.
CREATE OR REPLACE TEMP TABLE seats AS
WITH list AS (
  SELECT row, report_day::DATE AS today FROM stored WHERE report = 'seats' QUALIFY report_day = max(report_day) OVER ())
SELECT row->'assignee'->>'id' AS person, any_value(today) AS today,
  any_value(today) - min((row->>'created_at')::TIMESTAMPTZ AT TIME ZONE 'UTC')::DATE AS days_held,
  any_value(today) - max((row->>'last_activity_at')::TIMESTAMPTZ AT TIME ZONE 'UTC')::DATE AS days_idle,
  (row->'assignee'->>'id') IN (SELECT person FROM people) AS has_rows
FROM list WHERE (row->'assignee'->>'id') IS NOT NULL
GROUP BY ALL;
