ALTER TABLE "needs" ADD COLUMN "reopened_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "reopened_because" text;--> statement-breakpoint
CREATE UNIQUE INDEX "one_lead_school" ON "memberships" USING btree ("cluster_id") WHERE role = 'lead' and left_on is null;--> statement-breakpoint
ALTER TABLE "current_contracts" ADD CONSTRAINT "satisfaction_1_to_5" CHECK (satisfaction between 1 and 5);--> statement-breakpoint
ALTER TABLE "current_contracts" ADD CONSTRAINT "whole_notice_and_a_price" CHECK (notice_days >= 0 and annual_cost_pence > 0);