SELECT weekly_active_users AS value FROM days WHERE day = getvariable('last_day');
