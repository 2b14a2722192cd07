ALTER TABLE "staged_files" ADD COLUMN "sealed_name" "bytea" NOT NULL;--> statement-breakpoint
ALTER TABLE "staged_files" DROP COLUMN "name";--> statement-breakpoint
ALTER TABLE "staged_files" DROP COLUMN "sha256";