DROP INDEX "tenders_words";--> statement-breakpoint
ALTER TABLE "tender_versions" ADD COLUMN "reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "hour_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "cancelled_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "cancelled_because" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "tenders_words" ON "tenders" USING gin ("words") WHERE stage = 'published';