ALTER TABLE "criteria" ADD COLUMN "judged" jsonb;--> statement-breakpoint
ALTER TABLE "tenders" ADD COLUMN "meetings" jsonb DEFAULT '[]'::jsonb NOT NULL;