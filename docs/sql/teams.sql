SELECT count(*) AS value
FROM (SELECT team FROM team_days GROUP BY team HAVING max(active_users) >= getvariable('minimum_group_size'))
HAVING EXISTS (
  FROM stored AS members JOIN stored AS users USING (report_day)
  WHERE members.report = 'user-teams-1-day' AND users.report = 'users-1-day');
