import { taskParts, tasks } from "@/db/schema";
import { firstOf } from "@/domain/recurrence/rules";
import { fold } from "@/domain/text";
import type { Connection } from "../client";
import type { PartStatus, Recurrence, TaskStatus } from "../enums";
import { aDepartment } from "./departments";
import { aDirective, aMeeting } from "./meetings";
import { aPerson } from "./people";
import { only, type Ref, suffix } from "./row";

export interface TaskOptions {
  title?: string;
  /** Null for a task of a draft. */
  status?: TaskStatus | null;
  meeting?: Ref;
  directive?: Ref;
  lead?: Ref | null;
  /** For a task of a draft that goes to members of a group; it has no lead then. */
  group?: Ref;
  members?: Ref[];
  owner?: Ref;
  leader?: Ref;
  dueOn?: string | null;
  submittedOn?: string;
  completedOn?: string;
  percent?: number;
  returnedReason?: string;
  archive?: boolean;
  /** Begins with the period of the due date, which it needs. */
  recurrence?: Recurrence;
  recurrenceEndsOn?: string;
  parts?: { department: Ref; person?: Ref; status?: PartStatus }[];
}

const owned: readonly (TaskStatus | null)[] = [
  "in_progress",
  "in_review",
  "submitted",
  "completed",
  "paused",
];
const handedIn: readonly (TaskStatus | null)[] = ["submitted", "completed"];

/**
 * A task, assigned unless said otherwise, opened on 15/01/2026. What its status asks for and is not given is made:
 * meeting and directive, a lead department, an owner of that department, the days of hand-in and completion.
 */
export async function aTask(connection: Connection, options: TaskOptions = {}) {
  const { status = "assigned", title = `Nhiệm vụ ${suffix()}`, dueOn = null } = options;
  const meeting =
    options.meeting ?? (await aMeeting(connection, { status: status === null ? "draft" : "issued" }));
  const directive = options.directive ?? (await aDirective(connection, { meeting }));
  const lead = options.lead === undefined && !options.group ? await aDepartment(connection) : options.lead;
  const owner =
    options.owner ??
    (lead && owned.includes(status) ? await aPerson(connection, { member: { department: lead } }) : null);
  const task = only(
    await connection
      .insert(tasks)
      .values({
        meetingId: meeting.id,
        directiveId: directive.id,
        title,
        status,
        dueOn,
        leadDepartmentId: lead?.id ?? null,
        groupId: options.group?.id,
        memberIds: options.members?.map((member) => member.id),
        ownerId: owner?.id ?? null,
        responsibleLeaderId: options.leader?.id ?? null,
        originalDueOn: dueOn,
        percent: options.percent ?? (status === "completed" ? 100 : 0),
        openedOn: status === null ? null : "2026-01-15",
        submittedOn: options.submittedOn ?? (handedIn.includes(status) ? "2026-02-10" : null),
        completedOn: options.completedOn ?? (status === "completed" ? "2026-02-12" : null),
        returnedReason: options.returnedReason ?? "",
        archive: options.archive ?? false,
        recurrence: options.recurrence,
        recurrenceEndsOn: options.recurrenceEndsOn,
        ...(status === null ? {} : firstOf({ recurrence: options.recurrence, dueOn })),
        position: "a0",
        createdAt: new Date("2026-01-15T01:00:00Z"),
        searchText: fold(title),
      })
      .returning(),
  );
  const parts = [];
  for (const { department, person, status: partStatus } of options.parts ?? []) {
    const part = { taskId: task.id, departmentId: department.id, personId: person?.id, status: partStatus };
    parts.push(only(await connection.insert(taskParts).values(part).returning()));
  }
  return { ...task, parts };
}
