CREATE TABLE "low_price_exchanges" (
	"bid_id" uuid PRIMARY KEY NOT NULL,
	"tender_id" uuid NOT NULL,
	"letter" text NOT NULL,
	"answer_by" date NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (6) with time zone NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp (6) with time zone,
	"decision" text,
	"reasons" text,
	"decided_by" uuid,
	"decided_at" timestamp (6) with time zone
);
--> statement-breakpoint
ALTER TABLE "low_price_exchanges" ADD CONSTRAINT "low_price_exchanges_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "low_price_exchanges" ADD CONSTRAINT "low_price_exchanges_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "low_price_exchanges" ADD CONSTRAINT "low_price_exchanges_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "low_price_exchanges" ADD CONSTRAINT "low_price_exchanges_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "low_price_exchanges" ADD CONSTRAINT "low_price_exchanges_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "low_price_exchanges_tender" ON "low_price_exchanges" USING btree ("tender_id");