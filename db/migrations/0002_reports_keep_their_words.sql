CREATE FUNCTION refuse_change_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'reports keep their words: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE TRIGGER reports_keep_their_words
  BEFORE UPDATE OF "task_id", "author_id", "on_behalf_of_department_id", "result", "difficulty", "proposal", "percent", "reported_at" OR DELETE ON "progress_reports"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_report();
--> statement-breakpoint
CREATE TRIGGER reports_are_not_truncated BEFORE TRUNCATE ON "progress_reports"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_report();
--> statement-breakpoint
ALTER TABLE "history" ENABLE ALWAYS TRIGGER history_is_append_only;
--> statement-breakpoint
ALTER TABLE "history" ENABLE ALWAYS TRIGGER history_is_not_truncated;
