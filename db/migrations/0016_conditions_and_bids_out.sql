CREATE TABLE "bids_out" (
	"bid_id" uuid PRIMARY KEY NOT NULL,
	"tender_id" uuid NOT NULL,
	"ground" text NOT NULL,
	"because" text NOT NULL,
	"at_stage" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "condition_judgements" (
	"bid_id" uuid NOT NULL,
	"condition" integer NOT NULL,
	"tender_id" uuid NOT NULL,
	"met" boolean NOT NULL,
	"reason" text NOT NULL,
	"judged_by" uuid NOT NULL,
	"judged_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "condition_judgements_bid_id_condition_pk" PRIMARY KEY("bid_id","condition")
);
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "conditions" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "bids_out" ADD CONSTRAINT "bids_out_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bids_out" ADD CONSTRAINT "bids_out_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bids_out" ADD CONSTRAINT "bids_out_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_judgements" ADD CONSTRAINT "condition_judgements_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_judgements" ADD CONSTRAINT "condition_judgements_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_judgements" ADD CONSTRAINT "condition_judgements_judged_by_people_id_fk" FOREIGN KEY ("judged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bids_out_tender" ON "bids_out" USING btree ("tender_id");--> statement-breakpoint
CREATE INDEX "condition_judgements_tender" ON "condition_judgements" USING btree ("tender_id");