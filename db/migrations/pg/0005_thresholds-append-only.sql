-- Lines and what happened at them stay as they were: these tables take new rows and nothing else.
CREATE FUNCTION vigie_only_withdraw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL OR NEW.id IS DISTINCT FROM OLD.id OR NEW.assessment_id IS DISTINCT FROM OLD.assessment_id OR NEW.name IS DISTINCT FROM OLD.name OR NEW.url IS DISTINCT FROM OLD.url OR NEW.secret IS DISTINCT FROM OLD.secret OR NEW.created_at IS DISTINCT FROM OLD.created_at OR NEW.created_by IS DISTINCT FROM OLD.created_by THEN
    RAISE EXCEPTION 'webhook can only be withdrawn, once';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER threshold_revision_append_only BEFORE UPDATE OR DELETE ON "threshold_revision" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER threshold_revision_no_truncate BEFORE TRUNCATE ON "threshold_revision" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER threshold_event_append_only BEFORE UPDATE OR DELETE ON "threshold_event" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER threshold_event_no_truncate BEFORE TRUNCATE ON "threshold_event" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER webhook_only_withdraw BEFORE UPDATE ON "webhook" FOR EACH ROW EXECUTE FUNCTION vigie_only_withdraw();
--> statement-breakpoint
CREATE TRIGGER webhook_no_delete BEFORE DELETE ON "webhook" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER webhook_no_truncate BEFORE TRUNCATE ON "webhook" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
