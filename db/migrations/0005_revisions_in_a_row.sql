ALTER TABLE "record_revisions" DROP CONSTRAINT "record_revisions_burst";--> statement-breakpoint
DROP INDEX "record_revisions_part";--> statement-breakpoint
CREATE INDEX "record_revisions_burst" ON "record_revisions" USING btree ("burst_id");--> statement-breakpoint
CREATE INDEX "record_revisions_part" ON "record_revisions" USING btree ("part_id","number");