-- What has been recorded stays as it was: these tables take new rows and nothing else.
CREATE FUNCTION vigie_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE FUNCTION vigie_only_revoke() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL OR NEW.id IS DISTINCT FROM OLD.id OR NEW.snapshot_id IS DISTINCT FROM OLD.snapshot_id OR NEW.name IS DISTINCT FROM OLD.name OR NEW.token_sha256 IS DISTINCT FROM OLD.token_sha256 OR NEW.created_at IS DISTINCT FROM OLD.created_at OR NEW.created_by IS DISTINCT FROM OLD.created_by OR NEW.expires_at IS DISTINCT FROM OLD.expires_at THEN
    RAISE EXCEPTION 'share_link can only be revoked, once';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER assessment_revision_append_only BEFORE UPDATE OR DELETE ON "assessment_revision" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER assessment_revision_no_truncate BEFORE TRUNCATE ON "assessment_revision" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER model_revision_append_only BEFORE UPDATE OR DELETE ON "model_revision" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER model_revision_no_truncate BEFORE TRUNCATE ON "model_revision" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER document_text_append_only BEFORE UPDATE OR DELETE ON "document_text" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER document_text_no_truncate BEFORE TRUNCATE ON "document_text" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER document_revision_append_only BEFORE UPDATE OR DELETE ON "document_revision" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER document_revision_no_truncate BEFORE TRUNCATE ON "document_revision" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER incident_revision_append_only BEFORE UPDATE OR DELETE ON "incident_revision" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER incident_revision_no_truncate BEFORE TRUNCATE ON "incident_revision" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER finding_revision_append_only BEFORE UPDATE OR DELETE ON "finding_revision" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER finding_revision_no_truncate BEFORE TRUNCATE ON "finding_revision" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER report_revision_append_only BEFORE UPDATE OR DELETE ON "report_revision" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER report_revision_no_truncate BEFORE TRUNCATE ON "report_revision" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER question_revision_append_only BEFORE UPDATE OR DELETE ON "question_revision" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER question_revision_no_truncate BEFORE TRUNCATE ON "question_revision" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER snapshot_append_only BEFORE UPDATE OR DELETE ON "snapshot" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER snapshot_no_truncate BEFORE TRUNCATE ON "snapshot" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER share_link_only_revoke BEFORE UPDATE ON "share_link" FOR EACH ROW EXECUTE FUNCTION vigie_only_revoke();
--> statement-breakpoint
CREATE TRIGGER share_link_no_delete BEFORE DELETE ON "share_link" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER share_link_no_truncate BEFORE TRUNCATE ON "share_link" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
