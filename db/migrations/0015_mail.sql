CREATE TYPE "public"."mail_frequency" AS ENUM('daily', 'weekly');--> statement-breakpoint
CREATE TYPE "public"."mail_kind" AS ENUM('morning', 'news', 'meeting', 'invitation', 'password_reset', 'sign_in');--> statement-breakpoint
CREATE TYPE "public"."mail_state" AS ENUM('waiting', 'delivered', 'held', 'failed', 'dropped');--> statement-breakpoint
CREATE TYPE "public"."news_kind" AS ENUM('given', 'assigned', 'part_assigned', 'returned', 'extension_decided', 'result_waits', 'extension_waits');--> statement-breakpoint
CREATE TABLE "mail_choices" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"frequency" "mail_frequency" DEFAULT 'daily' NOT NULL,
	"send_at" time,
	"reminders_stopped" boolean DEFAULT false NOT NULL,
	"news_stopped" boolean DEFAULT false NOT NULL,
	"computed_until" date,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" "mail_kind" NOT NULL,
	"key" text NOT NULL,
	"person_id" uuid,
	"department_id" uuid,
	"meeting_id" uuid,
	"state" "mail_state" DEFAULT 'waiting' NOT NULL,
	"day" date,
	"since" date,
	"address" text DEFAULT '' NOT NULL,
	"language" "language" DEFAULT 'vi' NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"html" text DEFAULT '' NOT NULL,
	"items" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_token" uuid,
	"lease_until" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"answer" text DEFAULT '' NOT NULL,
	CONSTRAINT "mails_once" UNIQUE NULLS NOT DISTINCT("person_id","department_id","kind","key"),
	CONSTRAINT "mails_settled" CHECK (("mails"."state" = 'waiting') = ("mails"."settled_at" is null)),
	CONSTRAINT "mails_day" CHECK (("mails"."kind" = 'morning') = ("mails"."day" is not null)),
	CONSTRAINT "mails_to" CHECK (("mails"."person_id" is null) <> ("mails"."department_id" is null))
);
--> statement-breakpoint
CREATE TABLE "news" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "news_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "news_kind" NOT NULL,
	"person_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"mail_id" uuid
);
--> statement-breakpoint
CREATE TABLE "reminder_settings" (
	"id" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"owner_before" integer[] DEFAULT '{3,1}'::integer[] NOT NULL,
	"owner_on_day" boolean DEFAULT true NOT NULL,
	"owner_after_first" integer DEFAULT 1 NOT NULL,
	"owner_after_every" integer DEFAULT 3 NOT NULL,
	"part_before" integer DEFAULT 3 NOT NULL,
	"head_after_every" integer DEFAULT 3 NOT NULL,
	"leader_after" integer DEFAULT 7 NOT NULL,
	"send_at" time DEFAULT '07:30' NOT NULL,
	"send_until" time DEFAULT '17:00' NOT NULL,
	"gather_minutes" integer DEFAULT 5 NOT NULL,
	"report_links" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reminder_settings_one_row" CHECK ("reminder_settings"."id")
);
--> statement-breakpoint
CREATE TABLE "report_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"task_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "report_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "invited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "calendar_sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "mail_choices" ADD CONSTRAINT "mail_choices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_links" ADD CONSTRAINT "report_links_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_links" ADD CONSTRAINT "report_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_waiting" ON "mails" USING btree ("due_at","id") WHERE "mails"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "mails_by_time" ON "mails" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "mails_of_person" ON "mails" USING btree ("person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "mails_of_meeting" ON "mails" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "mails_troubled" ON "mails" USING btree ("created_at") WHERE "mails"."state" = 'failed';--> statement-breakpoint
CREATE INDEX "news_waiting" ON "news" USING btree ("person_id","id") WHERE "news"."mail_id" is null;--> statement-breakpoint
CREATE INDEX "news_of_mail" ON "news" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "report_links_of_task" ON "report_links" USING btree ("task_id","person_id");