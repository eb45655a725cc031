CREATE TYPE "public"."tally_state" AS ENUM('done_on_time', 'done_late', 'open', 'handed_in');--> statement-breakpoint
CREATE TABLE "task_tallies" (
	"lead_department_id" uuid NOT NULL,
	"archive" boolean NOT NULL,
	"state" "tally_state" NOT NULL,
	"due_on" date,
	"change" integer NOT NULL
);
--> statement-breakpoint
DROP INDEX "tasks_responsible";--> statement-breakpoint
CREATE INDEX "meetings_restricted" ON "meetings" USING btree ("id") WHERE "meetings"."restricted";--> statement-breakpoint
CREATE INDEX "tasks_transfers" ON "tasks" USING btree ("id") WHERE "tasks"."status" = 'transfer_requested';--> statement-breakpoint
CREATE INDEX "tasks_reported" ON "tasks" USING btree ("lead_department_id","reported_at") WHERE "tasks"."reported_at" is not null;--> statement-breakpoint
CREATE INDEX "tasks_responsible" ON "tasks" USING btree ("responsible_leader_id","status","submitted_on","id");--> statement-breakpoint
-- How a task counts: as timeClassSql judges it, apart from what depends on the day. Null: it does not.
CREATE FUNCTION tally_state_of(status task_status, due_on date, submitted_on date) RETURNS tally_state
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN status IS NULL OR status = 'cancelled' THEN NULL
    WHEN status = 'completed' AND submitted_on > due_on THEN 'done_late'::tally_state
    WHEN status = 'completed' THEN 'done_on_time'
    WHEN status = 'submitted' AND submitted_on <= due_on THEN 'handed_in'
    ELSE 'open'
  END
$$;
--> statement-breakpoint
CREATE FUNCTION tally_task(task tasks, change integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  state tally_state := tally_state_of(task.status, task.due_on, task.submitted_on);
BEGIN
  IF state IS NULL THEN
    RETURN;
  END IF;
  INSERT INTO task_tallies (lead_department_id, archive, state, due_on, change)
  VALUES (
    task.lead_department_id,
    task.archive,
    state,
    CASE WHEN state IN ('open', 'handed_in') THEN task.due_on END,
    change
  );
END
$$;
--> statement-breakpoint
CREATE FUNCTION is_restricted(meeting uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT restricted FROM meetings WHERE id = meeting), false)
$$;
--> statement-breakpoint
CREATE FUNCTION tally_change_of_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND NOT is_restricted(OLD.meeting_id) THEN
    PERFORM tally_task(OLD, -1);
  END IF;
  IF TG_OP <> 'DELETE' AND NOT is_restricted(NEW.meeting_id) THEN
    PERFORM tally_task(NEW, 1);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION tally_change_of_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tally_task(task, CASE WHEN NEW.restricted THEN -1 ELSE 1 END)
  FROM tasks task WHERE task.meeting_id = NEW.id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION fold_task_tallies() RETURNS void LANGUAGE sql AS $$
  WITH gone AS (DELETE FROM task_tallies RETURNING *)
  INSERT INTO task_tallies (lead_department_id, archive, state, due_on, change)
  SELECT lead_department_id, archive, state, due_on, sum(change)
  FROM gone GROUP BY 1, 2, 3, 4 HAVING sum(change) <> 0
$$;
--> statement-breakpoint
INSERT INTO task_tallies (lead_department_id, archive, state, due_on, change)
SELECT task.lead_department_id, task.archive, counted.state,
  CASE WHEN counted.state IN ('open', 'handed_in') THEN task.due_on END, count(*)
FROM tasks task
JOIN meetings meeting ON meeting.id = task.meeting_id AND NOT meeting.restricted
CROSS JOIN LATERAL (SELECT tally_state_of(task.status, task.due_on, task.submitted_on) AS state) counted
WHERE counted.state IS NOT NULL
GROUP BY 1, 2, 3, 4;
--> statement-breakpoint
CREATE TRIGGER task_is_tallied AFTER INSERT OR DELETE ON "tasks"
  FOR EACH ROW EXECUTE FUNCTION tally_change_of_task();
--> statement-breakpoint
CREATE TRIGGER task_is_tallied_anew
  AFTER UPDATE OF lead_department_id, status, due_on, submitted_on, archive, meeting_id ON "tasks"
  FOR EACH ROW
  WHEN ((OLD.lead_department_id, OLD.status, OLD.due_on, OLD.submitted_on, OLD.archive, OLD.meeting_id)
    IS DISTINCT FROM (NEW.lead_department_id, NEW.status, NEW.due_on, NEW.submitted_on, NEW.archive, NEW.meeting_id))
  EXECUTE FUNCTION tally_change_of_task();
--> statement-breakpoint
CREATE TRIGGER meeting_is_tallied_anew AFTER UPDATE OF restricted ON "meetings"
  FOR EACH ROW WHEN (OLD.restricted IS DISTINCT FROM NEW.restricted)
  EXECUTE FUNCTION tally_change_of_meeting();
