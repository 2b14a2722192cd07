CREATE TABLE "auction_offers" (
	"bid_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"tender_id" uuid NOT NULL,
	"prices" jsonb NOT NULL,
	"cost_pence" bigint NOT NULL,
	"offered_by" uuid NOT NULL,
	"offered_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "auction_offers_bid_id_number_pk" PRIMARY KEY("bid_id","number")
);
--> statement-breakpoint
CREATE TABLE "auctions" (
	"tender_id" uuid PRIMARY KEY NOT NULL,
	"starts_at" timestamp (6) with time zone NOT NULL,
	"ends_at" timestamp (6) with time zone NOT NULL,
	"arranged_by" uuid NOT NULL,
	"arranged_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "auction" jsonb;--> statement-breakpoint
ALTER TABLE "auction_offers" ADD CONSTRAINT "auction_offers_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auction_offers" ADD CONSTRAINT "auction_offers_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auction_offers" ADD CONSTRAINT "auction_offers_offered_by_people_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auctions" ADD CONSTRAINT "auctions_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auctions" ADD CONSTRAINT "auctions_arranged_by_people_id_fk" FOREIGN KEY ("arranged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "auction_offers_tender" ON "auction_offers" USING btree ("tender_id");