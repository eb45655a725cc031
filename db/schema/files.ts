import { sql } from "drizzle-orm";
import { check, customType, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, searchText, wordsIndex } from "./columns";
import { departments } from "./departments";
import { fileKind } from "./enums";
import { meetings } from "./meetings";
import { people } from "./people";
import { progressReports, tasks } from "./tasks";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** One table for the files of all nouns: exactly one of the references says whose a file is. */
export const files = pgTable(
  "files",
  {
    id: id(),
    meetingId: uuid("meeting_id").references(() => meetings.id),
    taskId: uuid("task_id").references(() => tasks.id),
    reportId: uuid("report_id").references(() => progressReports.id),
    kind: fileKind("kind").notNull().default("other"),
    /** Whose report it is. */
    departmentId: uuid("department_id").references(() => departments.id),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    size: integer("size").notNull(),
    content: bytes("content").notNull(),
    uploadedBy: uuid("uploaded_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    searchText: searchText(),
  },
  (table) => [
    check("files_whose", sql`num_nonnulls(${table.meetingId}, ${table.taskId}, ${table.reportId}) = 1`),
    check(
      "files_size",
      sql`${table.size} between 0 and 10485760 and octet_length(${table.content}) = ${table.size}`,
    ),
    index("files_meeting").on(table.meetingId),
    index("files_task").on(table.taskId),
    index("files_report").on(table.reportId),
    wordsIndex("files_words", table.searchText),
  ],
);
