ALTER TABLE "report_links" ADD COLUMN "mail_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "report_links" ADD CONSTRAINT "report_links_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_links_of_mail" ON "report_links" USING btree ("mail_id");