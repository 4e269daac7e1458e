-- What has been recorded stays as it was: these tables take new rows and nothing else.
CREATE TRIGGER `assessment_revision_no_update` BEFORE UPDATE ON `assessment_revision`
BEGIN SELECT RAISE(ABORT, 'assessment_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `assessment_revision_no_delete` BEFORE DELETE ON `assessment_revision`
BEGIN SELECT RAISE(ABORT, 'assessment_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `model_revision_no_update` BEFORE UPDATE ON `model_revision`
BEGIN SELECT RAISE(ABORT, 'model_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `model_revision_no_delete` BEFORE DELETE ON `model_revision`
BEGIN SELECT RAISE(ABORT, 'model_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `document_text_no_update` BEFORE UPDATE ON `document_text`
BEGIN SELECT RAISE(ABORT, 'document_text is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `document_text_no_delete` BEFORE DELETE ON `document_text`
BEGIN SELECT RAISE(ABORT, 'document_text is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `document_revision_no_update` BEFORE UPDATE ON `document_revision`
BEGIN SELECT RAISE(ABORT, 'document_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `document_revision_no_delete` BEFORE DELETE ON `document_revision`
BEGIN SELECT RAISE(ABORT, 'document_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `incident_revision_no_update` BEFORE UPDATE ON `incident_revision`
BEGIN SELECT RAISE(ABORT, 'incident_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `incident_revision_no_delete` BEFORE DELETE ON `incident_revision`
BEGIN SELECT RAISE(ABORT, 'incident_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `finding_revision_no_update` BEFORE UPDATE ON `finding_revision`
BEGIN SELECT RAISE(ABORT, 'finding_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `finding_revision_no_delete` BEFORE DELETE ON `finding_revision`
BEGIN SELECT RAISE(ABORT, 'finding_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `report_revision_no_update` BEFORE UPDATE ON `report_revision`
BEGIN SELECT RAISE(ABORT, 'report_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `report_revision_no_delete` BEFORE DELETE ON `report_revision`
BEGIN SELECT RAISE(ABORT, 'report_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `question_revision_no_update` BEFORE UPDATE ON `question_revision`
BEGIN SELECT RAISE(ABORT, 'question_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `question_revision_no_delete` BEFORE DELETE ON `question_revision`
BEGIN SELECT RAISE(ABORT, 'question_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `snapshot_no_update` BEFORE UPDATE ON `snapshot`
BEGIN SELECT RAISE(ABORT, 'snapshot is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `snapshot_no_delete` BEFORE DELETE ON `snapshot`
BEGIN SELECT RAISE(ABORT, 'snapshot is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_update` BEFORE UPDATE ON `audit_entry`
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_delete` BEFORE DELETE ON `audit_entry`
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `share_link_only_revoke` BEFORE UPDATE ON `share_link`
WHEN OLD.`revoked_at` IS NOT NULL OR NEW.`id` IS NOT OLD.`id` OR NEW.`snapshot_id` IS NOT OLD.`snapshot_id` OR NEW.`name` IS NOT OLD.`name` OR NEW.`token_sha256` IS NOT OLD.`token_sha256` OR NEW.`created_at` IS NOT OLD.`created_at` OR NEW.`created_by` IS NOT OLD.`created_by` OR NEW.`expires_at` IS NOT OLD.`expires_at`
BEGIN SELECT RAISE(ABORT, 'share_link can only be revoked, once'); END;
--> statement-breakpoint
CREATE TRIGGER `share_link_no_delete` BEFORE DELETE ON `share_link`
BEGIN SELECT RAISE(ABORT, 'share_link can only be revoked, once'); END;
