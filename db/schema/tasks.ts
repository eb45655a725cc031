import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, position, searchText, version, wordsIndex } from "./columns";
import { departmentGroups, departments } from "./departments";
import { audience, extensionStatus, partStatus, priority, recurrence, tallyState, taskStatus } from "./enums";
import { directives, meetings } from "./meetings";
import { people } from "./people";

type Listed = Record<
  "id" | "status" | "dueOn" | "leadDepartmentId" | "openedOn" | "reportedAt" | "priority" | "searchText",
  AnyPgColumn
>;

/** An index for each order of the list of tasks; domain/tasks/list-keys.ts and list-order.ts say the same. */
function listIndexes(table: Listed) {
  const listed = sql`${table.status} is not null`;
  const closed = sql`(case when ${table.status} in ('completed', 'cancelled') then 1 else 0 end)`;
  const until = sql`coalesce(${table.dueOn}, 'infinity'::date)`;
  const reported = sql`coalesce(${table.reportedAt}, '-infinity'::timestamptz)`;
  const beginning = sql`(left(${table.searchText}, 64) collate "C")`;
  const urgency = sql`(case ${table.priority} when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 end)`;
  return [
    index("tasks_by_due").on(closed, until, table.id).where(listed),
    index("tasks_by_due_of_lead").on(table.leadDepartmentId, closed, until, table.id).where(listed),
    index("tasks_by_given").on(table.openedOn, table.id).where(listed),
    index("tasks_by_report").on(reported, table.id).where(listed),
    index("tasks_by_priority").on(closed, urgency, until, table.id).where(listed),
    index("tasks_by_status").on(table.status, until, table.id).where(listed),
    index("tasks_by_title").on(beginning, table.id).where(listed),
  ];
}

/** What follows from a directive. It has no status until its meeting is issued. */
export const tasks = pgTable(
  "tasks",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    directiveId: uuid("directive_id")
      .notNull()
      .references(() => directives.id, { onDelete: "cascade" }),
    number: integer("number"),
    title: text("title").notNull(),
    leadDepartmentId: uuid("lead_department_id").references(() => departments.id),
    leadDepartmentName: text("lead_department_name").notNull().default(""),
    groupId: uuid("group_id").references(() => departmentGroups.id),
    groupName: text("group_name").notNull().default(""),
    /** The chosen members of the group. At issue each gets a task of its own; the row they were chosen in keeps them. */
    memberIds: uuid("member_ids").array().notNull().default(sql`'{}'::uuid[]`),
    /** The id of the draft from which the tasks for the members of a group were opened; one of them is that row. */
    sharedId: uuid("shared_id"),
    ownerId: uuid("owner_id").references(() => people.id),
    responsibleLeaderId: uuid("responsible_leader_id").references(() => people.id),
    dueOn: date("due_on"),
    originalDueOn: date("original_due_on"),
    priority: priority("priority").notNull().default("normal"),
    status: taskStatus("status"),
    percent: integer("percent").notNull().default(0),
    openedOn: date("opened_on"),
    submittedOn: date("submitted_on"),
    completedOn: date("completed_on"),
    reportedAt: instant("reported_at"),
    returnedReason: text("returned_reason").notNull().default(""),
    /** Why it is paused, or why its head asks for another department; empty in any other status. */
    statusReason: text("status_reason").notNull().default(""),
    archive: boolean("archive").notNull().default(false),
    recurrence: recurrence("recurrence"),
    /** The month ("2026-11") or quarter ("2026-Q4") that a task of a recurring directive is for. */
    period: text("period").notNull().default(""),
    /** The due date by whose place in its period those of the later ones are set; the first, unless changed for all. */
    recurrenceDueOn: date("recurrence_due_on"),
    /** The last day of the recurrence; none is opened for a period that begins after it. */
    recurrenceEndsOn: date("recurrence_ends_on"),
    previousTaskId: uuid("previous_task_id").references((): AnyPgColumn => tasks.id),
    position: position(),
    createdAt: createdAt(),
    searchText: searchText(),
    version: version(),
  },
  (table) => [
    check("tasks_percent", sql`${table.percent} between 0 and 100`),
    check("tasks_lead", sql`${table.status} is null or ${table.leadDepartmentId} is not null`),
    check("tasks_opened", sql`(${table.status} is null) = (${table.openedOn} is null)`),
    check(
      "tasks_completed",
      sql`(coalesce(${table.status}, 'assigned') = 'completed') = (${table.completedOn} is not null)`,
    ),
    check(
      "tasks_owner",
      sql`coalesce(${table.status}, 'assigned') <> 'assigned' or ${table.ownerId} is null`,
    ),
    check(
      "tasks_recurrence",
      sql`${table.status} is null or ${table.recurrence} is null or (${table.period} <> '' and ${table.recurrenceDueOn} is not null)`,
    ),
    uniqueIndex("tasks_next_once").on(table.previousTaskId),
    index("tasks_shared").on(table.sharedId),
    index("tasks_meeting").on(table.meetingId),
    index("tasks_directive").on(table.directiveId, table.position),
    index("tasks_lead").on(table.leadDepartmentId, table.status, table.dueOn),
    index("tasks_owner").on(table.ownerId, table.status, table.dueOn),
    index("tasks_finished").on(table.ownerId, table.completedOn).where(sql`${table.completedOn} is not null`),
    index("tasks_responsible").on(table.responsibleLeaderId, table.status, table.submittedOn, table.id),
    index("tasks_transfers").on(table.id).where(sql`${table.status} = 'transfer_requested'`),
    index("tasks_reported")
      .on(table.leadDepartmentId, table.reportedAt)
      .where(sql`${table.reportedAt} is not null`),
    index("tasks_due").on(table.dueOn, table.id),
    ...listIndexes(table),
    wordsIndex("tasks_words", table.searchText),
    index("tasks_recurring").on(table.recurrence, table.period).where(sql`${table.recurrence} is not null`),
  ],
);

/**
 * The tasks of each department added up as they change, those of restricted meetings and cancelled ones apart: what a
 * trigger writes with every change (+1 and -1) is summed where it is read, and folded into one row each day. Nobody who
 * writes waits for somebody else thereby.
 */
export const taskTallies = pgTable("task_tallies", {
  leadDepartmentId: uuid("lead_department_id").notNull(),
  archive: boolean("archive").notNull(),
  state: tallyState("state").notNull(),
  /** Of what is not completed. */
  dueOn: date("due_on"),
  change: integer("change").notNull(),
});

/** The part of a coordinating department: who does it, and whether it was reported. */
export const taskParts = pgTable(
  "task_parts",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    departmentId: uuid("department_id")
      .notNull()
      .references(() => departments.id),
    departmentName: text("department_name").notNull().default(""),
    personId: uuid("person_id").references(() => people.id),
    status: partStatus("status").notNull().default("not_reported"),
    /** Whether its task is still to be done; triggers keep it, so that an index leads to what a department has left. */
    isOpen: boolean("is_open").notNull().default(false),
    version: version(),
  },
  (table) => [
    unique("task_parts_once").on(table.taskId, table.departmentId),
    index("task_parts_department").on(table.departmentId),
    index("task_parts_open").on(table.departmentId, table.taskId).where(sql`${table.isOpen}`),
    index("task_parts_person").on(table.personId),
  ],
);

export const progressReports = pgTable(
  "progress_reports",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id),
    partId: uuid("part_id").references(() => taskParts.id),
    authorId: uuid("author_id").references(() => people.id),
    onBehalfOfDepartmentId: uuid("on_behalf_of_department_id").references(() => departments.id),
    result: text("result").notNull().default(""),
    difficulty: text("difficulty").notNull().default(""),
    proposal: text("proposal").notNull().default(""),
    percent: integer("percent"),
    reportedAt: instant("reported_at").notNull(),
    /** The paper that a clerk entered for a department without accounts: its number and date. */
    paper: text("paper").notNull().default(""),
    /** When its author took it back; it stays in the history. */
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [
    check("progress_reports_percent", sql`${table.percent} between 0 and 100`),
    index("progress_reports_task").on(table.taskId, table.reportedAt),
  ],
);

/** A request for a later due date and what became of it; the dates before stay in the history. */
export const extensions = pgTable(
  "extensions",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id),
    requestedBy: uuid("requested_by")
      .notNull()
      .references(() => people.id),
    requestedAt: instant("requested_at").notNull(),
    reason: text("reason").notNull(),
    paper: text("paper").notNull().default(""),
    passedBy: uuid("passed_by").references(() => people.id),
    passedAt: instant("passed_at"),
    dueOnBefore: date("due_on_before").notNull(),
    dueOnAsked: date("due_on_asked").notNull(),
    dueOnGranted: date("due_on_granted"),
    status: extensionStatus("status").notNull(),
    decidedBy: uuid("decided_by").references(() => people.id),
    decidedAt: instant("decided_at"),
    decision: text("decision").notNull().default(""),
    version: version(),
  },
  (table) => [
    check("extensions_later", sql`${table.dueOnAsked} > ${table.dueOnBefore}`),
    uniqueIndex("extensions_one_open")
      .on(table.taskId)
      .where(sql`${table.status} in ('with_head', 'with_leader')`),
  ],
);

/** What somebody says about a task; it changes nothing of it. */
export const remarks = pgTable(
  "remarks",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    authorId: uuid("author_id")
      .notNull()
      .references(() => people.id),
    body: text("body").notNull(),
    createdAt: createdAt(),
    removedAt: instant("removed_at"),
  },
  (table) => [index("remarks_task").on(table.taskId, table.createdAt)],
);

/** Who is named in a remark with an @, and when they saw it. */
export const mentions = pgTable(
  "mentions",
  {
    remarkId: uuid("remark_id")
      .notNull()
      .references(() => remarks.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    seenAt: instant("seen_at"),
  },
  (table) => [
    primaryKey({ columns: [table.remarkId, table.personId] }),
    index("mentions_unseen").on(table.personId).where(sql`${table.seenAt} is null`),
  ],
);

/** A list of tasks that somebody goes back to: the query of its address under a name. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    name: text("name").notNull(),
    query: text("query").notNull(),
    audience: audience("audience").notNull().default("own"),
    departmentId: uuid("department_id").references(() => departments.id),
    createdAt: createdAt(),
    version: version(),
  },
  (table) => [
    check(
      "saved_views_department",
      sql`(${table.audience} = 'department') = (${table.departmentId} is not null)`,
    ),
    unique("saved_views_name").on(table.ownerId, table.name),
    index("saved_views_department_of").on(table.departmentId),
  ],
);
