CREATE TABLE `event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`dataset` text NOT NULL,
	`external_id` text NOT NULL,
	`occurred_on` text NOT NULL,
	`until_on` text NOT NULL,
	`day_precision` integer NOT NULL,
	`latitude` real,
	`longitude` real,
	`place_precision` integer NOT NULL,
	`place` text NOT NULL,
	`admin1` text NOT NULL,
	`admin2` text NOT NULL,
	`country` text NOT NULL,
	`kind` text NOT NULL,
	`sub_kind` text NOT NULL,
	`side_a` text NOT NULL,
	`side_b` text NOT NULL,
	`targets_civilians` integer,
	`deaths_best` integer,
	`deaths_low` integer,
	`deaths_high` integer,
	`quality` text NOT NULL,
	`source` text NOT NULL,
	`notes` text NOT NULL,
	`digest` text NOT NULL,
	`same_as` integer,
	`superseded_by` text,
	FOREIGN KEY (`import_id`) REFERENCES `event_import`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`superseded_by`) REFERENCES `event_import`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_occurred_on" CHECK(length("event"."occurred_on") = 10),
	CONSTRAINT "event_until_on" CHECK("event"."until_on" >= "event"."occurred_on")
);
--> statement-breakpoint
CREATE INDEX `event_external` ON `event` (`assessment_id`,`dataset`,`external_id`);--> statement-breakpoint
CREATE INDEX `event_day` ON `event` (`assessment_id`,`occurred_on`);--> statement-breakpoint
CREATE INDEX `event_import_rows` ON `event` (`import_id`);--> statement-breakpoint
CREATE TABLE `event_import` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`upload_id` text NOT NULL,
	`dataset` text NOT NULL,
	`mapping` text NOT NULL,
	`handling` text NOT NULL,
	`state` text NOT NULL,
	`next_byte` integer NOT NULL,
	`rows_read` integer NOT NULL,
	`rows_new` integer NOT NULL,
	`rows_changed` integer NOT NULL,
	`rows_same` integer NOT NULL,
	`rows_refused` integer NOT NULL,
	`problems` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`upload_id`) REFERENCES `upload`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_import_assessment` ON `event_import` (`assessment_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `finding_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`finding_id` text NOT NULL,
	`text` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `finding_comment_finding` ON `finding_comment` (`finding_id`);--> statement-breakpoint
CREATE INDEX `finding_comment_assessment` ON `finding_comment` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `finding_event` (
	`finding_id` text NOT NULL,
	`event_seq` integer NOT NULL,
	PRIMARY KEY(`finding_id`, `event_seq`),
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_seq`) REFERENCES `event`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `finding_event_event` ON `finding_event` (`event_seq`);--> statement-breakpoint
CREATE TABLE `map_layer` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`name` text NOT NULL,
	`geojson` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `map_layer_assessment` ON `map_layer` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `map_revision` (
	`assessment_id` text NOT NULL,
	`version` integer NOT NULL,
	`setting` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`assessment_id`, `version`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "map_revision_version" CHECK("map_revision"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE `original` (
	`sha256` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	`media_type` text NOT NULL,
	`file_name` text NOT NULL,
	`kept_at` integer NOT NULL,
	`kept_by` text NOT NULL,
	CONSTRAINT "original_bytes" CHECK("original"."bytes" >= 0)
);
--> statement-breakpoint
CREATE TABLE `own_place` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`name` text NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`admin1` text NOT NULL,
	`country` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `own_place_assessment` ON `own_place` (`assessment_id`,`name`);--> statement-breakpoint
CREATE TABLE `phrase_list_revision` (
	`assessment_id` text NOT NULL,
	`version` integer NOT NULL,
	`list` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`assessment_id`, `version`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "phrase_list_revision_version" CHECK("phrase_list_revision"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE `phrase_verdict` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`assessment_id` text NOT NULL,
	`document_id` text NOT NULL,
	`phrase_id` text NOT NULL,
	`passage` text NOT NULL,
	`verdict` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `phrase_verdict_document` ON `phrase_verdict` (`document_id`);--> statement-breakpoint
CREATE INDEX `phrase_verdict_assessment` ON `phrase_verdict` (`assessment_id`,`phrase_id`);--> statement-breakpoint
CREATE TABLE `plan_item` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_item_version" CHECK("plan_item"."version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `plan_item_assessment` ON `plan_item` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `plan_item_revision` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`indicator` text NOT NULL,
	`task` text NOT NULL,
	`owner` text NOT NULL,
	`due_on` text,
	`state` text NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`id`, `version`),
	FOREIGN KEY (`id`) REFERENCES `plan_item`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_item_revision_version" CHECK("plan_item_revision"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE `rule` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rule_version" CHECK("rule"."version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `rule_assessment` ON `rule` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `rule_finding` (
	`rule_id` text NOT NULL,
	`key` text NOT NULL,
	`finding_id` text NOT NULL,
	`report_id` text NOT NULL,
	`rule_version` integer NOT NULL,
	`digest` text NOT NULL,
	PRIMARY KEY(`rule_id`, `key`),
	FOREIGN KEY (`rule_id`) REFERENCES `rule`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rule_finding_finding` ON `rule_finding` (`finding_id`);--> statement-breakpoint
CREATE TABLE `rule_revision` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`definition` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`id`, `version`),
	FOREIGN KEY (`id`) REFERENCES `rule`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rule_revision_version" CHECK("rule_revision"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE `source` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "source_version" CHECK("source"."version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `source_assessment` ON `source` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `source_revision` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`reliability` text,
	`repeats` text,
	`note` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`id`, `version`),
	FOREIGN KEY (`id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`repeats`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "source_revision_version" CHECK("source_revision"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE `upload` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`purpose` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`received` integer NOT NULL,
	`sha256` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "upload_bytes" CHECK("upload"."bytes" >= 0 and "upload"."received" between 0 and "upload"."bytes")
);
--> statement-breakpoint
CREATE INDEX `upload_assessment` ON `upload` (`assessment_id`,`state`);--> statement-breakpoint
ALTER TABLE `assessment_revision` ADD `requires_review` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `document_revision` ADD `author` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `document_revision` ADD `language` text;--> statement-breakpoint
ALTER TABLE `document_revision` ADD `grade` text;--> statement-breakpoint
ALTER TABLE `document_revision` ADD `original_sha256` text REFERENCES original(sha256);--> statement-breakpoint
ALTER TABLE `document_text` ADD `sketch` text;--> statement-breakpoint
ALTER TABLE `incident_revision` ADD `status` text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE `report_revision` ADD `passage` text;--> statement-breakpoint
ALTER TABLE `report_revision` ADD `review` text DEFAULT 'draft' NOT NULL;