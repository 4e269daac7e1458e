-- What was said stays as it was said: these tables take new rows and nothing else.
CREATE TRIGGER `original_no_update` BEFORE UPDATE ON `original`
BEGIN SELECT RAISE(ABORT, 'original is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `original_no_delete` BEFORE DELETE ON `original`
BEGIN SELECT RAISE(ABORT, 'original is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `phrase_list_revision_no_update` BEFORE UPDATE ON `phrase_list_revision`
BEGIN SELECT RAISE(ABORT, 'phrase_list_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `phrase_list_revision_no_delete` BEFORE DELETE ON `phrase_list_revision`
BEGIN SELECT RAISE(ABORT, 'phrase_list_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `phrase_verdict_no_update` BEFORE UPDATE ON `phrase_verdict`
BEGIN SELECT RAISE(ABORT, 'phrase_verdict is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `phrase_verdict_no_delete` BEFORE DELETE ON `phrase_verdict`
BEGIN SELECT RAISE(ABORT, 'phrase_verdict is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `source_revision_no_update` BEFORE UPDATE ON `source_revision`
BEGIN SELECT RAISE(ABORT, 'source_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `source_revision_no_delete` BEFORE DELETE ON `source_revision`
BEGIN SELECT RAISE(ABORT, 'source_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `plan_item_revision_no_update` BEFORE UPDATE ON `plan_item_revision`
BEGIN SELECT RAISE(ABORT, 'plan_item_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `plan_item_revision_no_delete` BEFORE DELETE ON `plan_item_revision`
BEGIN SELECT RAISE(ABORT, 'plan_item_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `rule_revision_no_update` BEFORE UPDATE ON `rule_revision`
BEGIN SELECT RAISE(ABORT, 'rule_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `rule_revision_no_delete` BEFORE DELETE ON `rule_revision`
BEGIN SELECT RAISE(ABORT, 'rule_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `map_revision_no_update` BEFORE UPDATE ON `map_revision`
BEGIN SELECT RAISE(ABORT, 'map_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `map_revision_no_delete` BEFORE DELETE ON `map_revision`
BEGIN SELECT RAISE(ABORT, 'map_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `finding_comment_only_withdraw` BEFORE UPDATE ON `finding_comment`
WHEN OLD.`withdrawn_at` IS NOT NULL OR NEW.`id` IS NOT OLD.`id` OR NEW.`assessment_id` IS NOT OLD.`assessment_id` OR NEW.`finding_id` IS NOT OLD.`finding_id` OR NEW.`text` IS NOT OLD.`text` OR NEW.`recorded_at` IS NOT OLD.`recorded_at` OR NEW.`recorded_by` IS NOT OLD.`recorded_by`
BEGIN SELECT RAISE(ABORT, 'finding_comment can only be withdrawn, once'); END;
--> statement-breakpoint
CREATE TRIGGER `finding_comment_no_delete` BEFORE DELETE ON `finding_comment`
BEGIN SELECT RAISE(ABORT, 'finding_comment can only be withdrawn, once'); END;
--> statement-breakpoint
CREATE TRIGGER `map_layer_only_withdraw` BEFORE UPDATE ON `map_layer`
WHEN OLD.`withdrawn_at` IS NOT NULL OR NEW.`id` IS NOT OLD.`id` OR NEW.`assessment_id` IS NOT OLD.`assessment_id` OR NEW.`name` IS NOT OLD.`name` OR NEW.`geojson` IS NOT OLD.`geojson` OR NEW.`recorded_at` IS NOT OLD.`recorded_at` OR NEW.`recorded_by` IS NOT OLD.`recorded_by`
BEGIN SELECT RAISE(ABORT, 'map_layer can only be withdrawn, once'); END;
--> statement-breakpoint
CREATE TRIGGER `map_layer_no_delete` BEFORE DELETE ON `map_layer`
BEGIN SELECT RAISE(ABORT, 'map_layer can only be withdrawn, once'); END;
--> statement-breakpoint
CREATE TRIGGER `own_place_only_withdraw` BEFORE UPDATE ON `own_place`
WHEN OLD.`withdrawn_at` IS NOT NULL OR NEW.`id` IS NOT OLD.`id` OR NEW.`assessment_id` IS NOT OLD.`assessment_id` OR NEW.`name` IS NOT OLD.`name` OR NEW.`latitude` IS NOT OLD.`latitude` OR NEW.`longitude` IS NOT OLD.`longitude` OR NEW.`admin1` IS NOT OLD.`admin1` OR NEW.`country` IS NOT OLD.`country` OR NEW.`recorded_at` IS NOT OLD.`recorded_at` OR NEW.`recorded_by` IS NOT OLD.`recorded_by`
BEGIN SELECT RAISE(ABORT, 'own_place can only be withdrawn, once'); END;
--> statement-breakpoint
CREATE TRIGGER `own_place_no_delete` BEFORE DELETE ON `own_place`
BEGIN SELECT RAISE(ABORT, 'own_place can only be withdrawn, once'); END;
--> statement-breakpoint
CREATE TRIGGER `event_no_update` BEFORE UPDATE OF `seq`, `import_id`, `assessment_id`, `dataset`, `external_id`, `occurred_on`, `until_on`, `day_precision`, `latitude`, `longitude`, `place_precision`, `place`, `admin1`, `admin2`, `country`, `kind`, `sub_kind`, `side_a`, `side_b`, `targets_civilians`, `deaths_best`, `deaths_low`, `deaths_high`, `quality`, `source`, `notes`, `digest` ON `event`
BEGIN SELECT RAISE(ABORT, 'what an event says never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `event_no_delete` BEFORE DELETE ON `event`
WHEN (SELECT `state` FROM `event_import` WHERE `id` = OLD.`import_id`) IN ('done', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'events of a finished import stay'); END;
