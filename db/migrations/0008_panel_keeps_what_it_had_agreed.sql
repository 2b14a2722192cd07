CREATE TABLE "earlier_agreed_scores" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"bid_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"tender_id" uuid NOT NULL,
	"score" integer NOT NULL,
	"reason" text NOT NULL,
	"discussion" text NOT NULL,
	"agreed_by" uuid NOT NULL,
	"agreed_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agreed_scores" ADD COLUMN "discussion" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "earlier_agreed_scores" ADD CONSTRAINT "earlier_agreed_scores_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_agreed_scores" ADD CONSTRAINT "earlier_agreed_scores_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_agreed_scores" ADD CONSTRAINT "earlier_agreed_scores_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_agreed_scores" ADD CONSTRAINT "earlier_agreed_scores_agreed_by_people_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "earlier_agreed_scores_tender" ON "earlier_agreed_scores" USING btree ("tender_id");