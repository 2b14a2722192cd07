CREATE TABLE "lots_left" (
	"lot_id" uuid PRIMARY KEY NOT NULL,
	"tender_id" uuid NOT NULL,
	"reasons" text NOT NULL,
	"left_by" uuid NOT NULL,
	"left_at" timestamp (6) with time zone NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp (6) with time zone,
	"minute_reference" text
);
--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "calculation" text;--> statement-breakpoint
ALTER TABLE "lots_left" ADD CONSTRAINT "lots_left_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lots_left" ADD CONSTRAINT "lots_left_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lots_left" ADD CONSTRAINT "lots_left_left_by_people_id_fk" FOREIGN KEY ("left_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lots_left" ADD CONSTRAINT "lots_left_approved_by_people_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lots_left_tender" ON "lots_left" USING btree ("tender_id");