CREATE TABLE "delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"event_seq" bigint,
	"channel" text NOT NULL,
	"target" text NOT NULL,
	"webhook_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"attempts" bigint NOT NULL,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"last_error" text,
	CONSTRAINT "delivery_attempts" CHECK ("delivery"."attempts" >= 0)
);
--> statement-breakpoint
CREATE TABLE "threshold" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "threshold_version" CHECK ("threshold"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "threshold_event" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "threshold_event_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" text NOT NULL,
	"threshold_id" text NOT NULL,
	"version" bigint NOT NULL,
	"assessment_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"as_of" text NOT NULL,
	"kind" text NOT NULL,
	"value" double precision NOT NULL,
	"model_version" bigint NOT NULL,
	"engine_version" text NOT NULL,
	"handling" text NOT NULL,
	CONSTRAINT "threshold_event_as_of" CHECK (length("threshold_event"."as_of") = 10),
	CONSTRAINT "threshold_event_value" CHECK ("threshold_event"."value" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "threshold_reading" (
	"threshold_id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"as_of" text NOT NULL,
	"value" double precision NOT NULL,
	"model_version" bigint NOT NULL,
	CONSTRAINT "threshold_reading_as_of" CHECK (length("threshold_reading"."as_of") = 10),
	CONSTRAINT "threshold_reading_value" CHECK ("threshold_reading"."value" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "threshold_revision" (
	"id" text NOT NULL,
	"version" bigint NOT NULL,
	"scenario" text NOT NULL,
	"measure" text NOT NULL,
	"direction" text NOT NULL,
	"level" double precision NOT NULL,
	"margin" double precision NOT NULL,
	"note" text NOT NULL,
	"emails" jsonb NOT NULL,
	"webhook_id" text,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "threshold_revision_id_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "threshold_revision_version" CHECK ("threshold_revision"."version" >= 1),
	CONSTRAINT "threshold_revision_level" CHECK ("threshold_revision"."level" > 0 and "threshold_revision"."level" < 1),
	CONSTRAINT "threshold_revision_margin" CHECK ("threshold_revision"."margin" >= 0 and "threshold_revision"."margin" < 1)
);
--> statement-breakpoint
CREATE TABLE "webhook" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_event_seq_threshold_event_seq_fk" FOREIGN KEY ("event_seq") REFERENCES "public"."threshold_event"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threshold" ADD CONSTRAINT "threshold_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threshold_event" ADD CONSTRAINT "threshold_event_threshold_id_threshold_id_fk" FOREIGN KEY ("threshold_id") REFERENCES "public"."threshold"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threshold_event" ADD CONSTRAINT "threshold_event_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threshold_reading" ADD CONSTRAINT "threshold_reading_threshold_id_threshold_id_fk" FOREIGN KEY ("threshold_id") REFERENCES "public"."threshold"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threshold_revision" ADD CONSTRAINT "threshold_revision_id_threshold_id_fk" FOREIGN KEY ("id") REFERENCES "public"."threshold"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threshold_revision" ADD CONSTRAINT "threshold_revision_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_due" ON "delivery" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "delivery_event" ON "delivery" USING btree ("event_seq");--> statement-breakpoint
CREATE INDEX "delivery_target" ON "delivery" USING btree ("target","created_at");--> statement-breakpoint
CREATE INDEX "threshold_assessment" ON "threshold" USING btree ("assessment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "threshold_event_id" ON "threshold_event" USING btree ("id");--> statement-breakpoint
CREATE INDEX "threshold_event_threshold" ON "threshold_event" USING btree ("threshold_id","seq");--> statement-breakpoint
CREATE INDEX "threshold_event_assessment" ON "threshold_event" USING btree ("assessment_id","seq");--> statement-breakpoint
CREATE INDEX "webhook_assessment" ON "webhook" USING btree ("assessment_id");