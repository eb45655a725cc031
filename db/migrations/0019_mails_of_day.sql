CREATE INDEX "mails_of_day" ON "mails" USING btree ("day") WHERE "mails"."day" is not null;--> statement-breakpoint
CREATE INDEX "news_of_task" ON "news" USING btree ("task_id");