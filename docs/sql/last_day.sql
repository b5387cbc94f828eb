SELECT getvariable('last_day') AS value WHERE EXISTS (FROM days);
