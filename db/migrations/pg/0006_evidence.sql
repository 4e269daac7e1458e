CREATE TABLE "event" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"import_id" text NOT NULL,
	"assessment_id" text NOT NULL,
	"dataset" text NOT NULL,
	"external_id" text NOT NULL,
	"occurred_on" text NOT NULL,
	"until_on" text NOT NULL,
	"day_precision" bigint NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"place_precision" bigint NOT NULL,
	"place" text NOT NULL,
	"admin1" text NOT NULL,
	"admin2" text NOT NULL,
	"country" text NOT NULL,
	"kind" text NOT NULL,
	"sub_kind" text NOT NULL,
	"side_a" text NOT NULL,
	"side_b" text NOT NULL,
	"targets_civilians" boolean,
	"deaths_best" bigint,
	"deaths_low" bigint,
	"deaths_high" bigint,
	"quality" text NOT NULL,
	"source" text NOT NULL,
	"notes" text NOT NULL,
	"digest" text NOT NULL,
	"same_as" bigint,
	"superseded_by" text,
	CONSTRAINT "event_occurred_on" CHECK (length("event"."occurred_on") = 10),
	CONSTRAINT "event_until_on" CHECK ("event"."until_on" >= "event"."occurred_on")
);
--> statement-breakpoint
CREATE TABLE "event_import" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"upload_id" text NOT NULL,
	"dataset" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"handling" text NOT NULL,
	"state" text NOT NULL,
	"next_byte" bigint NOT NULL,
	"rows_read" bigint NOT NULL,
	"rows_new" bigint NOT NULL,
	"rows_changed" bigint NOT NULL,
	"rows_same" bigint NOT NULL,
	"rows_refused" bigint NOT NULL,
	"problems" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "finding_comment" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"finding_id" text NOT NULL,
	"text" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text
);
--> statement-breakpoint
CREATE TABLE "finding_event" (
	"finding_id" text NOT NULL,
	"event_seq" bigint NOT NULL,
	CONSTRAINT "finding_event_finding_id_event_seq_pk" PRIMARY KEY("finding_id","event_seq")
);
--> statement-breakpoint
CREATE TABLE "map_layer" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"name" text NOT NULL,
	"geojson" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "map_revision" (
	"assessment_id" text NOT NULL,
	"version" bigint NOT NULL,
	"setting" jsonb NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "map_revision_assessment_id_version_pk" PRIMARY KEY("assessment_id","version"),
	CONSTRAINT "map_revision_version" CHECK ("map_revision"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "original" (
	"sha256" text PRIMARY KEY NOT NULL,
	"bytes" bigint NOT NULL,
	"media_type" text NOT NULL,
	"file_name" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	"kept_by" text NOT NULL,
	CONSTRAINT "original_bytes" CHECK ("original"."bytes" >= 0)
);
--> statement-breakpoint
CREATE TABLE "own_place" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"name" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"admin1" text NOT NULL,
	"country" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "phrase_list_revision" (
	"assessment_id" text NOT NULL,
	"version" bigint NOT NULL,
	"list" jsonb NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "phrase_list_revision_assessment_id_version_pk" PRIMARY KEY("assessment_id","version"),
	CONSTRAINT "phrase_list_revision_version" CHECK ("phrase_list_revision"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "phrase_verdict" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "phrase_verdict_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"assessment_id" text NOT NULL,
	"document_id" text NOT NULL,
	"phrase_id" text NOT NULL,
	"passage" jsonb NOT NULL,
	"verdict" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_item" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "plan_item_version" CHECK ("plan_item"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "plan_item_revision" (
	"id" text NOT NULL,
	"version" bigint NOT NULL,
	"indicator" text NOT NULL,
	"task" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" text,
	"state" text NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "plan_item_revision_id_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "plan_item_revision_version" CHECK ("plan_item_revision"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "rule" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "rule_version" CHECK ("rule"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "rule_finding" (
	"rule_id" text NOT NULL,
	"key" text NOT NULL,
	"finding_id" text NOT NULL,
	"report_id" text NOT NULL,
	"rule_version" bigint NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "rule_finding_rule_id_key_pk" PRIMARY KEY("rule_id","key")
);
--> statement-breakpoint
CREATE TABLE "rule_revision" (
	"id" text NOT NULL,
	"version" bigint NOT NULL,
	"title" text NOT NULL,
	"definition" jsonb NOT NULL,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "rule_revision_id_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "rule_revision_version" CHECK ("rule_revision"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "source" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "source_version" CHECK ("source"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "source_revision" (
	"id" text NOT NULL,
	"version" bigint NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"reliability" text,
	"repeats" text,
	"note" text NOT NULL,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "source_revision_id_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "source_revision_version" CHECK ("source_revision"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "upload" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"purpose" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"received" bigint NOT NULL,
	"sha256" text,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "upload_bytes" CHECK ("upload"."bytes" >= 0 and "upload"."received" between 0 and "upload"."bytes")
);
--> statement-breakpoint
ALTER TABLE "assessment_revision" ADD COLUMN "requires_review" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "document_revision" ADD COLUMN "author" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "document_revision" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "document_revision" ADD COLUMN "grade" text;--> statement-breakpoint
ALTER TABLE "document_revision" ADD COLUMN "original_sha256" text;--> statement-breakpoint
ALTER TABLE "document_text" ADD COLUMN "sketch" text;--> statement-breakpoint
ALTER TABLE "incident_revision" ADD COLUMN "status" text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE "report_revision" ADD COLUMN "passage" jsonb;--> statement-breakpoint
ALTER TABLE "report_revision" ADD COLUMN "review" text DEFAULT 'draft' NOT NULL;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_import_id_event_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."event_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_superseded_by_event_import_id_fk" FOREIGN KEY ("superseded_by") REFERENCES "public"."event_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_import" ADD CONSTRAINT "event_import_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_import" ADD CONSTRAINT "event_import_upload_id_upload_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."upload"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_comment" ADD CONSTRAINT "finding_comment_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_comment" ADD CONSTRAINT "finding_comment_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_event" ADD CONSTRAINT "finding_event_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_event" ADD CONSTRAINT "finding_event_event_seq_event_seq_fk" FOREIGN KEY ("event_seq") REFERENCES "public"."event"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "map_layer" ADD CONSTRAINT "map_layer_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "map_revision" ADD CONSTRAINT "map_revision_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_place" ADD CONSTRAINT "own_place_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phrase_list_revision" ADD CONSTRAINT "phrase_list_revision_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phrase_verdict" ADD CONSTRAINT "phrase_verdict_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phrase_verdict" ADD CONSTRAINT "phrase_verdict_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_item_revision" ADD CONSTRAINT "plan_item_revision_id_plan_item_id_fk" FOREIGN KEY ("id") REFERENCES "public"."plan_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule" ADD CONSTRAINT "rule_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_finding" ADD CONSTRAINT "rule_finding_rule_id_rule_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."rule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_finding" ADD CONSTRAINT "rule_finding_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_finding" ADD CONSTRAINT "rule_finding_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_revision" ADD CONSTRAINT "rule_revision_id_rule_id_fk" FOREIGN KEY ("id") REFERENCES "public"."rule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source" ADD CONSTRAINT "source_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_revision" ADD CONSTRAINT "source_revision_id_source_id_fk" FOREIGN KEY ("id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_revision" ADD CONSTRAINT "source_revision_repeats_source_id_fk" FOREIGN KEY ("repeats") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_external" ON "event" USING btree ("assessment_id","dataset","external_id");--> statement-breakpoint
CREATE INDEX "event_day" ON "event" USING btree ("assessment_id","occurred_on");--> statement-breakpoint
CREATE INDEX "event_import_rows" ON "event" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "event_import_assessment" ON "event_import" USING btree ("assessment_id","created_at");--> statement-breakpoint
CREATE INDEX "finding_comment_finding" ON "finding_comment" USING btree ("finding_id");--> statement-breakpoint
CREATE INDEX "finding_comment_assessment" ON "finding_comment" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "finding_event_event" ON "finding_event" USING btree ("event_seq");--> statement-breakpoint
CREATE INDEX "map_layer_assessment" ON "map_layer" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "own_place_assessment" ON "own_place" USING btree ("assessment_id","name");--> statement-breakpoint
CREATE INDEX "phrase_verdict_document" ON "phrase_verdict" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "phrase_verdict_assessment" ON "phrase_verdict" USING btree ("assessment_id","phrase_id");--> statement-breakpoint
CREATE INDEX "plan_item_assessment" ON "plan_item" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "rule_assessment" ON "rule" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "rule_finding_finding" ON "rule_finding" USING btree ("finding_id");--> statement-breakpoint
CREATE INDEX "source_assessment" ON "source" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "upload_assessment" ON "upload" USING btree ("assessment_id","state");--> statement-breakpoint
ALTER TABLE "document_revision" ADD CONSTRAINT "document_revision_original_sha256_original_sha256_fk" FOREIGN KEY ("original_sha256") REFERENCES "public"."original"("sha256") ON DELETE no action ON UPDATE no action;