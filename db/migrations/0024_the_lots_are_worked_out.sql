CREATE TABLE "lots_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tender_id" uuid NOT NULL,
	"question" text NOT NULL,
	"digest" text NOT NULL,
	"file" text NOT NULL,
	"status" text NOT NULL,
	"limit_seconds" integer NOT NULL,
	"started_at" timestamp (6) with time zone NOT NULL,
	"held_at" timestamp (6) with time zone,
	"worked_ms" integer NOT NULL,
	"best" text,
	"bound" text,
	"given" jsonb,
	"finished_at" timestamp (6) with time zone,
	CONSTRAINT "one_run_per_question_and_file" UNIQUE("tender_id","question","digest")
);
--> statement-breakpoint
ALTER TABLE "lots_runs" ADD CONSTRAINT "lots_runs_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;