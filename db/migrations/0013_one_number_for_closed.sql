DROP INDEX "tasks_by_due";--> statement-breakpoint
DROP INDEX "tasks_by_due_of_lead";--> statement-breakpoint
DROP INDEX "tasks_by_priority";--> statement-breakpoint
CREATE INDEX "tasks_by_due" ON "tasks" USING btree ((case when "status" in ('completed', 'cancelled') then 1 else 0 end),coalesce("due_on", 'infinity'::date),"id") WHERE "tasks"."status" is not null;--> statement-breakpoint
CREATE INDEX "tasks_by_due_of_lead" ON "tasks" USING btree ("lead_department_id",(case when "status" in ('completed', 'cancelled') then 1 else 0 end),coalesce("due_on", 'infinity'::date),"id") WHERE "tasks"."status" is not null;--> statement-breakpoint
CREATE INDEX "tasks_by_priority" ON "tasks" USING btree ((case when "status" in ('completed', 'cancelled') then 1 else 0 end),(case "priority" when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 end),coalesce("due_on", 'infinity'::date),"id") WHERE "tasks"."status" is not null;