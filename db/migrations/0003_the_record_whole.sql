CREATE TYPE "public"."cadence" AS ENUM('weekly', 'biweekly', 'monthly', 'quarterly', 'yearly');--> statement-breakpoint
CREATE TYPE "public"."file_kind" AS ENUM('agenda', 'report', 'notice', 'other');--> statement-breakpoint
CREATE TYPE "public"."record_part" AS ENUM('heading', 'section', 'attendance', 'figure', 'directive', 'task');--> statement-breakpoint
CREATE TYPE "public"."revision_kind" AS ENUM('added', 'changed', 'moved', 'removed');--> statement-breakpoint
CREATE TABLE "record_presences" (
	"meeting_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"part_id" uuid,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "record_presences_meeting_id_client_id_pk" PRIMARY KEY("meeting_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "record_revisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"part" "record_part" NOT NULL,
	"part_id" uuid NOT NULL,
	"kind" "revision_kind" NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"burst_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"person_id" uuid,
	"person_name" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "record_revisions_burst" UNIQUE("burst_id","part_id")
);
--> statement-breakpoint
ALTER TABLE "addenda" DROP CONSTRAINT "addenda_directive_id_directives_id_fk";
--> statement-breakpoint
ALTER TABLE "meeting_series" ALTER COLUMN "cadence" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "meeting_series" ALTER COLUMN "cadence" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_series" ALTER COLUMN "cadence" SET DATA TYPE "public"."cadence" USING nullif("cadence", '')::"public"."cadence";--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "kind" "file_kind" DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "department_id" uuid;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "addenda" ADD COLUMN "part" "record_part" NOT NULL;--> statement-breakpoint
ALTER TABLE "addenda" ADD COLUMN "part_id" uuid;--> statement-breakpoint
ALTER TABLE "addenda" ADD COLUMN "before" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "addenda" ADD COLUMN "after" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "member_ids" uuid[] DEFAULT '{}'::uuid[] NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "shared_id" uuid;--> statement-breakpoint
ALTER TABLE "record_presences" ADD CONSTRAINT "record_presences_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_presences" ADD CONSTRAINT "record_presences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_revisions" ADD CONSTRAINT "record_revisions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_revisions" ADD CONSTRAINT "record_revisions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "record_revisions_number" ON "record_revisions" USING btree ("meeting_id","number");--> statement-breakpoint
CREATE INDEX "record_revisions_part" ON "record_revisions" USING btree ("part_id","saved_at");--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tasks_shared" ON "tasks" USING btree ("shared_id");--> statement-breakpoint
ALTER TABLE "addenda" DROP COLUMN "directive_id";--> statement-breakpoint
ALTER TABLE "addenda" DROP COLUMN "body";