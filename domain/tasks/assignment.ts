import { and, eq, inArray, or } from "drizzle-orm";
import { departments, meetings } from "@/db/schema";
import type { Work } from "../command";
import { type LocalDate, localDate, today } from "../dates";
import { isOpenOn } from "../departments/open";
import { InvalidError, NotFoundError } from "../errors";
import { leaders } from "../people/queries";

/** Who is to do a task, with whom, until when, and in whose queue its decisions lie. */
export interface Assignment {
  leadDepartmentId: string;
  coordinatingDepartmentIds: string[];
  dueOn: LocalDate | null;
  responsibleLeaderId: string | null;
}

/** What stood before, and is not asked again: a department may have closed since, a leader have left. */
export interface Standing {
  departmentIds: readonly string[];
  dueOn: LocalDate | null;
  responsibleLeaderId: string | null;
}

/** Checks what a clerk assigns after the issue, and gives the departments' names that go into the record. Throws InvalidError. */
export async function checkAssignment(
  work: Work,
  meetingId: string,
  next: Assignment,
  standing: Standing,
): Promise<Map<string, string>> {
  if (next.coordinatingDepartmentIds.includes(next.leadDepartmentId)) {
    throw new InvalidError({ coordinatingDepartmentIds: { key: "lead_coordinates" } });
  }
  if (next.dueOn && next.dueOn !== standing.dueOn && next.dueOn < (await dayOf(work, meetingId))) {
    throw new InvalidError({ dueOn: { key: "due_before_meeting" } });
  }
  const leaderId = next.responsibleLeaderId;
  if (leaderId !== standing.responsibleLeaderId && !(await isLeader(work, leaderId))) {
    throw new InvalidError({ responsibleLeaderId: { key: "not_a_leader" } });
  }
  return departmentNames(work, next, standing.departmentIds);
}

const isLeader = async ({ tx }: Work, id: string | null) => (await leaders(tx)).some((one) => one.id === id);

async function dayOf({ tx }: Work, meetingId: string): Promise<LocalDate> {
  const [meeting] = await tx
    .select({ startsAt: meetings.startsAt })
    .from(meetings)
    .where(eq(meetings.id, meetingId));
  if (!meeting) throw new NotFoundError();
  return localDate(meeting.startsAt);
}

async function departmentNames({ tx, clock }: Work, next: Assignment, kept: readonly string[]) {
  const { leadDepartmentId, coordinatingDepartmentIds } = next;
  const rows = await tx
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(
      or(
        inArray(departments.id, [...kept]),
        and(
          inArray(departments.id, [leadDepartmentId, ...coordinatingDepartmentIds]),
          isOpenOn(today(clock)),
        ),
      ),
    );
  const names = new Map(rows.map((row) => [row.id, row.name]));
  if (!names.has(leadDepartmentId)) throw new InvalidError({ leadDepartmentId: { key: "unknown" } });
  if (!coordinatingDepartmentIds.every((id) => names.has(id))) {
    throw new InvalidError({ coordinatingDepartmentIds: { key: "unknown" } });
  }
  return names;
}
