ALTER TABLE "assessment_summaries" ADD COLUMN "text" text;--> statement-breakpoint
ALTER TABLE "assessment_summaries" DISABLE TRIGGER "assessment_summaries_stay";--> statement-breakpoint
UPDATE "assessment_summaries" SET "text" = "summary"::text;--> statement-breakpoint
ALTER TABLE "assessment_summaries" ENABLE TRIGGER "assessment_summaries_stay";--> statement-breakpoint
ALTER TABLE "assessment_summaries" ALTER COLUMN "text" SET NOT NULL;
