-- The folded words of a text, for an index: runs of letters and digits by their first 40, and each mark by itself.
-- In the collation C, so that the same text has the same words on any machine; dear, so that no plan does it row by row.
CREATE FUNCTION search_words(words text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$
DECLARE
  apart CONSTANT text := '\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u303f';
  short text := regexp_replace(words COLLATE "C", '([^' || apart || ']{40})[^' || apart || ']+', '\1', 'g');
  marks text := regexp_replace(words COLLATE "C", '[^\u0021-\u002f\u003a-\u0060\u007b-\u007e]+', '', 'g');
BEGIN
  RETURN array_to_tsvector(
    array_remove(regexp_split_to_array(short, '[' || apart || ']+') || string_to_array(marks, NULL), '')
  );
END
$$;
--> statement-breakpoint
CREATE INDEX "departments_words" ON "departments" USING gin (search_words("search_text")) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "files_words" ON "files" USING gin (search_words("search_text")) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "directives_words" ON "directives" USING gin (search_words("search_text")) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "meeting_sections_words" ON "meeting_sections" USING gin (search_words("search_text")) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "meeting_series_words" ON "meeting_series" USING gin (search_words("search_text")) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "meetings_words" ON "meetings" USING gin (search_words("search_text")) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "people_words" ON "people" USING gin (search_words("search_text")) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "tasks_words" ON "tasks" USING gin (search_words("search_text")) WITH (fastupdate=false);