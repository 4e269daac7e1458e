CREATE TABLE `assessment` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`model_version` integer NOT NULL,
	CONSTRAINT "assessment_version" CHECK("assessment"."version" >= 1 and "assessment"."model_version" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_slug` ON `assessment` (`slug`);--> statement-breakpoint
CREATE TABLE `assessment_revision` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`short_title` text NOT NULL,
	`question` text NOT NULL,
	`handling` text NOT NULL,
	`yardstick` text NOT NULL,
	`read_until` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`id`, `version`),
	FOREIGN KEY (`id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessment_revision_version" CHECK("assessment_revision"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`assessment_id` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`version` integer NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "audit_entry_version" CHECK("audit_entry"."version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `audit_entry_assessment` ON `audit_entry` (`assessment_id`,`seq`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_version" CHECK("document"."version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `document_assessment` ON `document` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `document_revision` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`publisher` text NOT NULL,
	`published_on` text,
	`url` text,
	`text_sha256` text,
	`handling` text NOT NULL,
	`note` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`id`, `version`),
	FOREIGN KEY (`id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_sha256`) REFERENCES `document_text`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_revision_version" CHECK("document_revision"."version" >= 1),
	CONSTRAINT "document_revision_published_on" CHECK("document_revision"."published_on" is null or length("document_revision"."published_on") = 10)
);
--> statement-breakpoint
CREATE TABLE `document_text` (
	`sha256` text PRIMARY KEY NOT NULL,
	`characters` integer NOT NULL,
	`text` text NOT NULL,
	CONSTRAINT "document_text_characters" CHECK("document_text"."characters" >= 0)
);
--> statement-breakpoint
CREATE TABLE `finding` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finding_version" CHECK("finding"."version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `finding_assessment` ON `finding` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `finding_revision` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`indicator` text NOT NULL,
	`occurred_on` text NOT NULL,
	`incident_id` text,
	`title` text NOT NULL,
	`place` text NOT NULL,
	`handling` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`id`, `version`),
	FOREIGN KEY (`id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finding_revision_version" CHECK("finding_revision"."version" >= 1),
	CONSTRAINT "finding_revision_occurred_on" CHECK(length("finding_revision"."occurred_on") = 10)
);
--> statement-breakpoint
CREATE INDEX `finding_revision_incident` ON `finding_revision` (`incident_id`);--> statement-breakpoint
CREATE INDEX `finding_revision_indicator_day` ON `finding_revision` (`indicator`,`occurred_on`);--> statement-breakpoint
CREATE TABLE `idempotency_key` (
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`method` text NOT NULL,
	`path` text NOT NULL,
	`body_sha256` text NOT NULL,
	`created_at` integer NOT NULL,
	`answer` text,
	PRIMARY KEY(`actor_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `incident` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "incident_version" CHECK("incident"."version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `incident_assessment` ON `incident` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `incident_revision` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`occurred_on` text NOT NULL,
	`place` text,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`id`, `version`),
	FOREIGN KEY (`id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "incident_revision_version" CHECK("incident_revision"."version" >= 1),
	CONSTRAINT "incident_revision_occurred_on" CHECK(length("incident_revision"."occurred_on") = 10)
);
--> statement-breakpoint
CREATE TABLE `model_revision` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`model` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`id`, `version`),
	FOREIGN KEY (`id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "model_revision_version" CHECK("model_revision"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "question_version" CHECK("question"."version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `question_assessment` ON `question` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `question_revision` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`resolution_rule` text NOT NULL,
	`opened_on` text NOT NULL,
	`horizon_days` integer NOT NULL,
	`chance_if_scenario` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`id`, `version`),
	FOREIGN KEY (`id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "question_revision_version" CHECK("question_revision"."version" >= 1),
	CONSTRAINT "question_revision_opened_on" CHECK(length("question_revision"."opened_on") = 10),
	CONSTRAINT "question_revision_horizon" CHECK("question_revision"."horizon_days" between 1 and 3650)
);
--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`finding_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_version" CHECK("report"."version" >= 1 and "report"."position" >= 1)
);
--> statement-breakpoint
CREATE INDEX `report_finding` ON `report` (`finding_id`);--> statement-breakpoint
CREATE INDEX `report_assessment` ON `report` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `report_revision` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`level` text,
	`source` text NOT NULL,
	`origin` text,
	`grade` text NOT NULL,
	`quote` text NOT NULL,
	`note` text NOT NULL,
	`reported_on` text NOT NULL,
	`document_id` text,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`id`, `version`),
	FOREIGN KEY (`id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_revision_version" CHECK("report_revision"."version" >= 1),
	CONSTRAINT "report_revision_grade" CHECK(length("report_revision"."grade") = 2),
	CONSTRAINT "report_revision_reported_on" CHECK(length("report_revision"."reported_on") = 10)
);
--> statement-breakpoint
CREATE INDEX `report_revision_document` ON `report_revision` (`document_id`);--> statement-breakpoint
CREATE TABLE `share_link` (
	`id` text PRIMARY KEY NOT NULL,
	`snapshot_id` text NOT NULL,
	`name` text NOT NULL,
	`token_sha256` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`snapshot_id`) REFERENCES `snapshot`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "share_link_token_sha256" CHECK(length("share_link"."token_sha256") = 64)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `share_link_token` ON `share_link` (`token_sha256`);--> statement-breakpoint
CREATE INDEX `share_link_snapshot` ON `share_link` (`snapshot_id`);--> statement-breakpoint
CREATE TABLE `snapshot` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`title` text NOT NULL,
	`note` text NOT NULL,
	`as_of` text NOT NULL,
	`handling` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`sha256` text NOT NULL,
	`key_id` text NOT NULL,
	`bundle` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "snapshot_as_of" CHECK(length("snapshot"."as_of") = 10),
	CONSTRAINT "snapshot_sha256" CHECK(length("snapshot"."sha256") = 64)
);
--> statement-breakpoint
CREATE INDEX `snapshot_assessment` ON `snapshot` (`assessment_id`);