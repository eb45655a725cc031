ALTER TABLE "addenda" ALTER COLUMN "part_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "addenda" ADD COLUMN "author_name" text NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "clerk_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "group_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "meetings" SET "clerk_name" = "people"."name" FROM "people" WHERE "people"."id" = "meetings"."clerk_id" AND "meetings"."status" = 'issued';
