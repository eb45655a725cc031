import { readFileSync } from "node:fs";
import type { Database } from "@/db/client";
import type { MeetingKind, MeetingStatus, MembershipKind, OfficeRole, TaskStatus } from "@/db/enums";
import type { Ref } from "@/db/factories";

type Role = OfficeRole | MembershipKind;

/** The people of a role in the sample office, in its order. */
async function samplePeople(database: Database, role: Role): Promise<Ref[]> {
  const file = readFileSync(process.env.E2E_SAMPLE_ACCOUNTS ?? "", "utf8");
  const accounts = JSON.parse(file) as { role: Role; email: string }[];
  const emails = accounts.filter((account) => account.role === role).map(({ email }) => email);
  const people = await database.query.people.findMany({
    where: (row, { inArray }) => inArray(row.email, emails),
  });
  return people.sort((a, b) => emails.indexOf(a.email ?? "") - emails.indexOf(b.email ?? ""));
}

/** The first person of a role in the sample office. Tests look at the sample and change nothing in it. */
export async function samplePerson(database: Database, role: Role): Promise<Ref> {
  return found((await samplePeople(database, role))[0]);
}

export interface MeetingOptions {
  archive?: boolean;
  restricted?: boolean;
  status?: MeetingStatus;
  kind?: MeetingKind;
}

export async function sampleMeeting(database: Database, options: MeetingOptions = {}): Promise<Ref> {
  const { archive = false, restricted = false, status = "issued", kind = "meeting" } = options;
  const clerks = (await samplePeople(database, "clerk")).map(({ id }) => id);
  const meeting = await database.query.meetings.findFirst({
    where: (row, { and, eq, inArray, or }) =>
      and(
        or(inArray(row.clerkId, clerks), eq(row.archive, true)),
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
