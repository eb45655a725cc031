-- Every process keeps the office, its beginning and its calendar at hand; this tells them that something changed.
CREATE FUNCTION tell_of_settings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('giao_ban_settings', '');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER office_is_told AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "office"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_settings();
--> statement-breakpoint
CREATE TRIGGER installation_is_told AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "installation"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_settings();
--> statement-breakpoint
CREATE TRIGGER calendar_is_told AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "calendar_days"
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_settings();
