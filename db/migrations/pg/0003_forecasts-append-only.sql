-- What was said in advance and how it ended stays as it was: these tables take new rows and nothing else.
CREATE TRIGGER forecast_append_only BEFORE UPDATE OR DELETE ON "forecast" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER forecast_no_truncate BEFORE TRUNCATE ON "forecast" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER question_resolution_append_only BEFORE UPDATE OR DELETE ON "question_resolution" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER question_resolution_no_truncate BEFORE TRUNCATE ON "question_resolution" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER scenario_resolution_append_only BEFORE UPDATE OR DELETE ON "scenario_resolution" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER scenario_resolution_no_truncate BEFORE TRUNCATE ON "scenario_resolution" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
