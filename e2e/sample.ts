import { readFileSync } from "node:fs";
import type { Database } from "@/db/client";
import type { MeetingKind, MeetingStatus, MembershipKind, OfficeRole, TaskStatus } from "@/db/enums";
import type { Ref } from "@/db/factories";

type Role = OfficeRole | MembershipKind;

/** The first person of a role in the sample office. Tests look at the sample and change nothing in it. */
export async function samplePerson(database: Database, role: Role): Promise<Ref> {
  const file = readFileSync(process.env.E2E_SAMPLE_ACCOUNTS ?? "", "utf8");
  const accounts = JSON.parse(file) as { role: Role; email: string }[];
  const email = accounts.find((account) => account.role === role)?.email ?? "";
  return found(await database.query.people.findFirst({ where: (row, { eq }) => eq(row.email, email) }));
}

export interface MeetingOptions {
  archive?: boolean;
  restricted?: boolean;
  status?: MeetingStatus;
  kind?: MeetingKind;
}

export async function sampleMeeting(database: Database, options: MeetingOptions = {}): Promise<Ref> {
  const { archive = false, restricted = false, status = "issued", kind = "meeting" } = options;
  const clerk = await samplePerson(database, "clerk");
  const meeting = await database.query.meetings.findFirst({
    where: (row, { and, eq, or }) =>
      and(
        or(eq(row.clerkId, clerk.id), eq(row.archive, true)),
        eq(row.archive, archive),
        eq(row.restricted, restricted),
        eq(row.status, status),
        eq(row.kind, kind),
      ),
  });
  return found(meeting);
}

/** A task of the department that the first head leads, in that status. */
export async function sampleTask(database: Database, status: TaskStatus): Promise<Ref> {
  const head = await samplePerson(database, "head");
  const membership = await database.query.memberships.findFirst({
    where: (row, { eq }) => eq(row.personId, head.id),
  });
  const task = await database.query.tasks.findFirst({
    where: (row, { and, eq }) =>
      and(
        eq(row.leadDepartmentId, membership?.departmentId ?? ""),
        eq(row.status, status),
        eq(row.archive, false),
      ),
  });
  return found(task);
}

function found<Row>(row: Row | undefined): Row {
  if (!row) throw new Error("The sample has no such row.");
  return row;
}
