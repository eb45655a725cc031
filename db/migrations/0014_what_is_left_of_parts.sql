ALTER TABLE "task_parts" ADD COLUMN "is_open" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "task_parts" SET "is_open" = true FROM "tasks"
WHERE "tasks"."id" = "task_parts"."task_id" AND "tasks"."status" NOT IN ('completed', 'cancelled');
--> statement-breakpoint
CREATE INDEX "task_parts_open" ON "task_parts" USING btree ("department_id","task_id") WHERE "task_parts"."is_open";--> statement-breakpoint
CREATE INDEX "tasks_finished" ON "tasks" USING btree ("owner_id","completed_on") WHERE "tasks"."completed_on" is not null;--> statement-breakpoint
CREATE FUNCTION open_part_with_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.is_open := coalesce((SELECT status NOT IN ('completed', 'cancelled') FROM tasks WHERE id = NEW.task_id), false);
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE FUNCTION open_parts_of_task() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  now_open boolean := coalesce(NEW.status NOT IN ('completed', 'cancelled'), false);
BEGIN
  UPDATE task_parts SET is_open = now_open WHERE task_id = NEW.id AND is_open <> now_open;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER part_opens_with_task BEFORE INSERT ON "task_parts"
  FOR EACH ROW EXECUTE FUNCTION open_part_with_task();
--> statement-breakpoint
CREATE TRIGGER task_opens_its_parts AFTER UPDATE OF status ON "tasks"
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION open_parts_of_task();
