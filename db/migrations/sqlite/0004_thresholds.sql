CREATE TABLE `delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`event_seq` integer,
	`channel` text NOT NULL,
	`target` text NOT NULL,
	`webhook_id` text,
	`created_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`state` text NOT NULL,
	`settled_at` integer,
	`last_error` text,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_seq`) REFERENCES `threshold_event`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhook`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "delivery_attempts" CHECK("delivery"."attempts" >= 0)
);
--> statement-breakpoint
CREATE INDEX `delivery_due` ON `delivery` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `delivery_event` ON `delivery` (`event_seq`);--> statement-breakpoint
CREATE INDEX `delivery_target` ON `delivery` (`target`,`created_at`);--> statement-breakpoint
CREATE TABLE `threshold` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "threshold_version" CHECK("threshold"."version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `threshold_assessment` ON `threshold` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `threshold_event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`threshold_id` text NOT NULL,
	`version` integer NOT NULL,
	`assessment_id` text NOT NULL,
	`at` integer NOT NULL,
	`as_of` text NOT NULL,
	`kind` text NOT NULL,
	`value` real NOT NULL,
	`model_version` integer NOT NULL,
	`engine_version` text NOT NULL,
	`handling` text NOT NULL,
	FOREIGN KEY (`threshold_id`) REFERENCES `threshold`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "threshold_event_as_of" CHECK(length("threshold_event"."as_of") = 10),
	CONSTRAINT "threshold_event_value" CHECK("threshold_event"."value" between 0 and 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `threshold_event_id` ON `threshold_event` (`id`);--> statement-breakpoint
CREATE INDEX `threshold_event_threshold` ON `threshold_event` (`threshold_id`,`seq`);--> statement-breakpoint
CREATE INDEX `threshold_event_assessment` ON `threshold_event` (`assessment_id`,`seq`);--> statement-breakpoint
CREATE TABLE `threshold_reading` (
	`threshold_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`as_of` text NOT NULL,
	`value` real NOT NULL,
	`model_version` integer NOT NULL,
	FOREIGN KEY (`threshold_id`) REFERENCES `threshold`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "threshold_reading_as_of" CHECK(length("threshold_reading"."as_of") = 10),
	CONSTRAINT "threshold_reading_value" CHECK("threshold_reading"."value" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE `threshold_revision` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`scenario` text NOT NULL,
	`measure` text NOT NULL,
	`direction` text NOT NULL,
	`level` real NOT NULL,
	`margin` real NOT NULL,
	`note` text NOT NULL,
	`emails` text NOT NULL,
	`webhook_id` text,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`id`, `version`),
	FOREIGN KEY (`id`) REFERENCES `threshold`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhook`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "threshold_revision_version" CHECK("threshold_revision"."version" >= 1),
	CONSTRAINT "threshold_revision_level" CHECK("threshold_revision"."level" > 0 and "threshold_revision"."level" < 1),
	CONSTRAINT "threshold_revision_margin" CHECK("threshold_revision"."margin" >= 0 and "threshold_revision"."margin" < 1)
);
--> statement-breakpoint
CREATE TABLE `webhook` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhook_assessment` ON `webhook` (`assessment_id`);