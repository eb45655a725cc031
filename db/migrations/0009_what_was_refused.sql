CREATE TABLE "refused_forms" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"form" text NOT NULL,
	"state" jsonb NOT NULL,
	"refused_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "refused_forms" ADD CONSTRAINT "refused_forms_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "history_actor" ON "history" USING btree ("actor_id","id");--> statement-breakpoint
UPDATE "tasks" SET "status_reason" = "told"."reason" FROM (
  SELECT DISTINCT ON ("subject_id") "subject_id", "reason" FROM "history"
  WHERE "subject" = 'task' AND "kind" IN ('pause', 'request_transfer') ORDER BY "subject_id", "id" DESC
) "told" WHERE "told"."subject_id" = "tasks"."id" AND "tasks"."status" IN ('paused', 'transfer_requested');
