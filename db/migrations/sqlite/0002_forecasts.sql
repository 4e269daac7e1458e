CREATE TABLE `forecast` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`position` integer NOT NULL,
	`probability` real NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "forecast_position" CHECK("forecast"."position" >= 1),
	CONSTRAINT "forecast_probability" CHECK("forecast"."probability" between 0 and 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `forecast_question` ON `forecast` (`question_id`,`position`);--> statement-breakpoint
CREATE TABLE `question_resolution` (
	`question_id` text NOT NULL,
	`version` integer NOT NULL,
	`outcome` text NOT NULL,
	`resolved_on` text,
	`source` text NOT NULL,
	`note` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`question_id`, `version`),
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "question_resolution_version" CHECK("question_resolution"."version" >= 1),
	CONSTRAINT "question_resolution_reopened" CHECK(("question_resolution"."outcome" = 'reopened') = ("question_resolution"."resolved_on" is null)),
	CONSTRAINT "question_resolution_resolved_on" CHECK("question_resolution"."resolved_on" is null or length("question_resolution"."resolved_on") = 10)
);
--> statement-breakpoint
CREATE TABLE `scenario_resolution` (
	`assessment_id` text NOT NULL,
	`version` integer NOT NULL,
	`scenario` text,
	`resolved_on` text,
	`source` text NOT NULL,
	`note` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`assessment_id`, `version`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "scenario_resolution_version" CHECK("scenario_resolution"."version" >= 1),
	CONSTRAINT "scenario_resolution_reopened" CHECK(("scenario_resolution"."scenario" is null) = ("scenario_resolution"."resolved_on" is null)),
	CONSTRAINT "scenario_resolution_resolved_on" CHECK("scenario_resolution"."resolved_on" is null or length("scenario_resolution"."resolved_on") = 10)
);
