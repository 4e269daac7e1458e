-- What was said in advance and how it ended stays as it was: these tables take new rows and nothing else.
CREATE TRIGGER `forecast_no_update` BEFORE UPDATE ON `forecast`
BEGIN SELECT RAISE(ABORT, 'forecast is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `forecast_no_delete` BEFORE DELETE ON `forecast`
BEGIN SELECT RAISE(ABORT, 'forecast is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `question_resolution_no_update` BEFORE UPDATE ON `question_resolution`
BEGIN SELECT RAISE(ABORT, 'question_resolution is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `question_resolution_no_delete` BEFORE DELETE ON `question_resolution`
BEGIN SELECT RAISE(ABORT, 'question_resolution is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `scenario_resolution_no_update` BEFORE UPDATE ON `scenario_resolution`
BEGIN SELECT RAISE(ABORT, 'scenario_resolution is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `scenario_resolution_no_delete` BEFORE DELETE ON `scenario_resolution`
BEGIN SELECT RAISE(ABORT, 'scenario_resolution is append-only'); END;
