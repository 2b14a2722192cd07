CREATE TABLE "tender_followers" (
	"tender_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"followed_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "tender_followers_supplier_id_tender_id_pk" PRIMARY KEY("supplier_id","tender_id")
);
--> statement-breakpoint
ALTER TABLE "tender_followers" ADD CONSTRAINT "tender_followers_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_followers" ADD CONSTRAINT "tender_followers_supplier_id_organisations_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tender_followers_tender" ON "tender_followers" USING btree ("tender_id");