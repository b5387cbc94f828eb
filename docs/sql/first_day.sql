SELECT getvariable('first_day') AS value WHERE EXISTS (FROM days);
