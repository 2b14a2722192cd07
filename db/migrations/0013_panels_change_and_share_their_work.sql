CREATE TABLE "assessor_invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tender_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"criterion_ids" uuid[] NOT NULL,
	"because" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp (6) with time zone NOT NULL,
	"expires_at" timestamp (6) with time zone NOT NULL,
	"accepted_by" uuid,
	"accepted_at" timestamp (6) with time zone,
	"withdrawn_at" timestamp (6) with time zone
);
--> statement-breakpoint
CREATE TABLE "clarifications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tender_id" uuid NOT NULL,
	"bid_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"question" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (6) with time zone NOT NULL,
	"due_at" timestamp (6) with time zone NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp (6) with time zone
);
--> statement-breakpoint
CREATE TABLE "dealt_questions" (
	"tender_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"dealt_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "dealt_questions_criterion_id_person_id_pk" PRIMARY KEY("criterion_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "earlier_scores" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"score_id" uuid NOT NULL,
	"score" integer NOT NULL,
	"reason" text NOT NULL,
	"saved_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tender_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "scores" ADD COLUMN "evidence" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "panel_members" ADD COLUMN "in_place_of" uuid;--> statement-breakpoint
ALTER TABLE "panel_members" ADD COLUMN "scope" text DEFAULT 'whole' NOT NULL;--> statement-breakpoint
ALTER TABLE "panel_members" ADD COLUMN "named_because" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "panel_members" ADD COLUMN "named_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "panel_members" ADD COLUMN "left_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "fewest_scorers" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "assessor_invitations" ADD CONSTRAINT "assessor_invitations_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessor_invitations" ADD CONSTRAINT "assessor_invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessor_invitations" ADD CONSTRAINT "assessor_invitations_accepted_by_people_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clarifications" ADD CONSTRAINT "clarifications_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clarifications" ADD CONSTRAINT "clarifications_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clarifications" ADD CONSTRAINT "clarifications_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clarifications" ADD CONSTRAINT "clarifications_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clarifications" ADD CONSTRAINT "clarifications_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealt_questions" ADD CONSTRAINT "dealt_questions_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealt_questions" ADD CONSTRAINT "dealt_questions_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealt_questions" ADD CONSTRAINT "dealt_questions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_scores" ADD CONSTRAINT "earlier_scores_score_id_scores_id_fk" FOREIGN KEY ("score_id") REFERENCES "public"."scores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessor_invitations_tender" ON "assessor_invitations" USING btree ("tender_id");--> statement-breakpoint
CREATE INDEX "clarifications_tender" ON "clarifications" USING btree ("tender_id");--> statement-breakpoint
CREATE INDEX "clarifications_bid" ON "clarifications" USING btree ("bid_id");--> statement-breakpoint
CREATE INDEX "dealt_questions_tender" ON "dealt_questions" USING btree ("tender_id");--> statement-breakpoint
CREATE INDEX "earlier_scores_score" ON "earlier_scores" USING btree ("score_id");--> statement-breakpoint
CREATE INDEX "reminders_tender" ON "reminders" USING btree ("tender_id","person_id");--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_in_place_of_people_id_fk" FOREIGN KEY ("in_place_of") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;