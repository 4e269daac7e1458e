-- Lines and what happened at them stay as they were: these tables take new rows and nothing else.
CREATE TRIGGER `threshold_revision_no_update` BEFORE UPDATE ON `threshold_revision`
BEGIN SELECT RAISE(ABORT, 'threshold_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `threshold_revision_no_delete` BEFORE DELETE ON `threshold_revision`
BEGIN SELECT RAISE(ABORT, 'threshold_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `threshold_event_no_update` BEFORE UPDATE ON `threshold_event`
BEGIN SELECT RAISE(ABORT, 'threshold_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `threshold_event_no_delete` BEFORE DELETE ON `threshold_event`
BEGIN SELECT RAISE(ABORT, 'threshold_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `webhook_only_withdraw` BEFORE UPDATE ON `webhook`
WHEN OLD.`withdrawn_at` IS NOT NULL OR NEW.`id` IS NOT OLD.`id` OR NEW.`assessment_id` IS NOT OLD.`assessment_id` OR NEW.`name` IS NOT OLD.`name` OR NEW.`url` IS NOT OLD.`url` OR NEW.`secret` IS NOT OLD.`secret` OR NEW.`created_at` IS NOT OLD.`created_at` OR NEW.`created_by` IS NOT OLD.`created_by`
BEGIN SELECT RAISE(ABORT, 'webhook can only be withdrawn, once'); END;
--> statement-breakpoint
CREATE TRIGGER `webhook_no_delete` BEFORE DELETE ON `webhook`
BEGIN SELECT RAISE(ABORT, 'webhook can only be withdrawn, once'); END;
