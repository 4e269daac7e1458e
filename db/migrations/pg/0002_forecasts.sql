CREATE TABLE "forecast" (
	"id" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"position" bigint NOT NULL,
	"probability" double precision NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "forecast_position" CHECK ("forecast"."position" >= 1),
	CONSTRAINT "forecast_probability" CHECK ("forecast"."probability" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "question_resolution" (
	"question_id" text NOT NULL,
	"version" bigint NOT NULL,
	"outcome" text NOT NULL,
	"resolved_on" text,
	"source" text NOT NULL,
	"note" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "question_resolution_question_id_version_pk" PRIMARY KEY("question_id","version"),
	CONSTRAINT "question_resolution_version" CHECK ("question_resolution"."version" >= 1),
	CONSTRAINT "question_resolution_reopened" CHECK (("question_resolution"."outcome" = 'reopened') = ("question_resolution"."resolved_on" is null)),
	CONSTRAINT "question_resolution_resolved_on" CHECK ("question_resolution"."resolved_on" is null or length("question_resolution"."resolved_on") = 10)
);
--> statement-breakpoint
CREATE TABLE "scenario_resolution" (
	"assessment_id" text NOT NULL,
	"version" bigint NOT NULL,
	"scenario" text,
	"resolved_on" text,
	"source" text NOT NULL,
	"note" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "scenario_resolution_assessment_id_version_pk" PRIMARY KEY("assessment_id","version"),
	CONSTRAINT "scenario_resolution_version" CHECK ("scenario_resolution"."version" >= 1),
	CONSTRAINT "scenario_resolution_reopened" CHECK (("scenario_resolution"."scenario" is null) = ("scenario_resolution"."resolved_on" is null)),
	CONSTRAINT "scenario_resolution_resolved_on" CHECK ("scenario_resolution"."resolved_on" is null or length("scenario_resolution"."resolved_on") = 10)
);
--> statement-breakpoint
ALTER TABLE "forecast" ADD CONSTRAINT "forecast_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_resolution" ADD CONSTRAINT "question_resolution_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_resolution" ADD CONSTRAINT "scenario_resolution_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "forecast_question" ON "forecast" USING btree ("question_id","position");