CREATE TABLE "assessment" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"version" bigint NOT NULL,
	"model_version" bigint NOT NULL,
	CONSTRAINT "assessment_version" CHECK ("assessment"."version" >= 1 and "assessment"."model_version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "assessment_revision" (
	"id" text NOT NULL,
	"version" bigint NOT NULL,
	"title" text NOT NULL,
	"short_title" text NOT NULL,
	"question" text NOT NULL,
	"handling" text NOT NULL,
	"yardstick" text NOT NULL,
	"read_until" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "assessment_revision_id_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "assessment_revision_version" CHECK ("assessment_revision"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entry_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"assessment_id" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"version" bigint NOT NULL,
	"detail" jsonb NOT NULL,
	CONSTRAINT "audit_entry_version" CHECK ("audit_entry"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "document_version" CHECK ("document"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "document_revision" (
	"id" text NOT NULL,
	"version" bigint NOT NULL,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"published_on" text,
	"url" text,
	"text_sha256" text,
	"handling" text NOT NULL,
	"note" text NOT NULL,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "document_revision_id_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "document_revision_version" CHECK ("document_revision"."version" >= 1),
	CONSTRAINT "document_revision_published_on" CHECK ("document_revision"."published_on" is null or length("document_revision"."published_on") = 10)
);
--> statement-breakpoint
CREATE TABLE "document_text" (
	"sha256" text PRIMARY KEY NOT NULL,
	"characters" bigint NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "document_text_characters" CHECK ("document_text"."characters" >= 0)
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "finding_version" CHECK ("finding"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "finding_revision" (
	"id" text NOT NULL,
	"version" bigint NOT NULL,
	"indicator" text NOT NULL,
	"occurred_on" text NOT NULL,
	"incident_id" text,
	"title" text NOT NULL,
	"place" text NOT NULL,
	"handling" text NOT NULL,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "finding_revision_id_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "finding_revision_version" CHECK ("finding_revision"."version" >= 1),
	CONSTRAINT "finding_revision_occurred_on" CHECK (length("finding_revision"."occurred_on") = 10)
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"actor_id" text NOT NULL,
	"key" text NOT NULL,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"body_sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"answer" jsonb,
	CONSTRAINT "idempotency_key_actor_id_key_pk" PRIMARY KEY("actor_id","key")
);
--> statement-breakpoint
CREATE TABLE "incident" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "incident_version" CHECK ("incident"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "incident_revision" (
	"id" text NOT NULL,
	"version" bigint NOT NULL,
	"title" text NOT NULL,
	"occurred_on" text NOT NULL,
	"place" jsonb,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "incident_revision_id_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "incident_revision_version" CHECK ("incident_revision"."version" >= 1),
	CONSTRAINT "incident_revision_occurred_on" CHECK (length("incident_revision"."occurred_on") = 10)
);
--> statement-breakpoint
CREATE TABLE "model_revision" (
	"id" text NOT NULL,
	"version" bigint NOT NULL,
	"model" jsonb NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "model_revision_id_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "model_revision_version" CHECK ("model_revision"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "question_version" CHECK ("question"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "question_revision" (
	"id" text NOT NULL,
	"version" bigint NOT NULL,
	"text" text NOT NULL,
	"resolution_rule" text NOT NULL,
	"opened_on" text NOT NULL,
	"horizon_days" bigint NOT NULL,
	"chance_if_scenario" jsonb NOT NULL,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "question_revision_id_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "question_revision_version" CHECK ("question_revision"."version" >= 1),
	CONSTRAINT "question_revision_opened_on" CHECK (length("question_revision"."opened_on") = 10),
	CONSTRAINT "question_revision_horizon" CHECK ("question_revision"."horizon_days" between 1 and 3650)
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" text PRIMARY KEY NOT NULL,
	"finding_id" text NOT NULL,
	"assessment_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "report_version" CHECK ("report"."version" >= 1 and "report"."position" >= 1)
);
--> statement-breakpoint
CREATE TABLE "report_revision" (
	"id" text NOT NULL,
	"version" bigint NOT NULL,
	"level" text,
	"source" text NOT NULL,
	"origin" text,
	"grade" text NOT NULL,
	"quote" text NOT NULL,
	"note" text NOT NULL,
	"reported_on" text NOT NULL,
	"document_id" text,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "report_revision_id_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "report_revision_version" CHECK ("report_revision"."version" >= 1),
	CONSTRAINT "report_revision_grade" CHECK (length("report_revision"."grade") = 2),
	CONSTRAINT "report_revision_reported_on" CHECK (length("report_revision"."reported_on") = 10)
);
--> statement-breakpoint
CREATE TABLE "share_link" (
	"id" text PRIMARY KEY NOT NULL,
	"snapshot_id" text NOT NULL,
	"name" text NOT NULL,
	"token_sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "share_link_token_sha256" CHECK (length("share_link"."token_sha256") = 64)
);
--> statement-breakpoint
CREATE TABLE "snapshot" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"title" text NOT NULL,
	"note" text NOT NULL,
	"as_of" text NOT NULL,
	"handling" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"sha256" text NOT NULL,
	"key_id" text NOT NULL,
	"bundle" text NOT NULL,
	CONSTRAINT "snapshot_as_of" CHECK (length("snapshot"."as_of") = 10),
	CONSTRAINT "snapshot_sha256" CHECK (length("snapshot"."sha256") = 64)
);
--> statement-breakpoint
ALTER TABLE "assessment_revision" ADD CONSTRAINT "assessment_revision_id_assessment_id_fk" FOREIGN KEY ("id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_revision" ADD CONSTRAINT "document_revision_id_document_id_fk" FOREIGN KEY ("id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_revision" ADD CONSTRAINT "document_revision_text_sha256_document_text_sha256_fk" FOREIGN KEY ("text_sha256") REFERENCES "public"."document_text"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_revision" ADD CONSTRAINT "finding_revision_id_finding_id_fk" FOREIGN KEY ("id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_revision" ADD CONSTRAINT "finding_revision_incident_id_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incident"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident" ADD CONSTRAINT "incident_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_revision" ADD CONSTRAINT "incident_revision_id_incident_id_fk" FOREIGN KEY ("id") REFERENCES "public"."incident"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_revision" ADD CONSTRAINT "model_revision_id_assessment_id_fk" FOREIGN KEY ("id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_revision" ADD CONSTRAINT "question_revision_id_question_id_fk" FOREIGN KEY ("id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_revision" ADD CONSTRAINT "report_revision_id_report_id_fk" FOREIGN KEY ("id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_revision" ADD CONSTRAINT "report_revision_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_snapshot_id_snapshot_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_slug" ON "assessment" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "audit_entry_assessment" ON "audit_entry" USING btree ("assessment_id","seq");--> statement-breakpoint
CREATE INDEX "document_assessment" ON "document" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "finding_assessment" ON "finding" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "finding_revision_incident" ON "finding_revision" USING btree ("incident_id");--> statement-breakpoint
CREATE INDEX "finding_revision_indicator_day" ON "finding_revision" USING btree ("indicator","occurred_on");--> statement-breakpoint
CREATE INDEX "incident_assessment" ON "incident" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "question_assessment" ON "question" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "report_finding" ON "report" USING btree ("finding_id");--> statement-breakpoint
CREATE INDEX "report_assessment" ON "report" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "report_revision_document" ON "report_revision" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "share_link_token" ON "share_link" USING btree ("token_sha256");--> statement-breakpoint
CREATE INDEX "share_link_snapshot" ON "share_link" USING btree ("snapshot_id");--> statement-breakpoint
CREATE INDEX "snapshot_assessment" ON "snapshot" USING btree ("assessment_id");