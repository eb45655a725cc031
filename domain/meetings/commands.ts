import { and, asc, eq, inArray } from "drizzle-orm";
import {
  attendances,
  departments,
  directives,
  figures,
  meetingSections,
  meetingSeries,
  meetings,
  officeRoles,
  people,
  taskParts,
  tasks,
} from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { instantOf, today } from "../dates";
import { ConflictError, ForbiddenError, InvalidError, RefusedError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { mayOnMeeting } from "../permissions";
import { positionAtEnd } from "../positions";
import { writtenRow } from "../rows";
import { fold } from "../text";
import { draftFor } from "./draft";
import { headingInput, issueInput, saveHeadingInput, sectionInput } from "./input";
import { gapsOf } from "./rules";

type Heading = ReturnType<typeof headingInput.parse>;

/** Begins the record of a meeting as a draft, with its empty sections. Throws ForbiddenError for all but clerks. */
export async function createMeeting(context: Context, raw: unknown): Promise<{ id: string }> {
  if (!mayOnMeeting(context.actor, "create")) throw new ForbiddenError();
  const heading = parseInput(headingInput, raw);
  return carryOut(context, async (work) => {
    const author = work.actor.kind === "person" ? work.actor.id : null;
    const [meeting] = await work.tx
      .insert(meetings)
      .values({
        ...(await headingColumns(work, heading)),
        status: "draft",
        clerkId: author,
        createdBy: author,
        createdAt: work.clock.now(),
      })
      .returning({ id: meetings.id });
    if (!meeting) throw new ConflictError();
    await addSections(work, meeting.id);
    await work.record({
      kind: "created",
      subject: "meeting",
      subjectId: meeting.id,
      after: historyFields(heading),
    });
    return meeting;
  });
}

/** Saves the heading of a draft. Throws ConflictError where somebody else saved it since it was read. */
export async function saveHeading(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(saveHeadingInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "update");
    const columns = await headingColumns(work, input);
    await writtenRow(
      await work.tx
        .update(meetings)
        .set({ ...columns, version: input.version + 1 })
        .where(and(eq(meetings.id, meeting.id), eq(meetings.version, input.version)))
        .returning({ id: meetings.id }),
      async () => true,
    );
    const { startsAt: before, ...old } = meeting;
    const { startsAt: after, ...next } = columns;
    const changes = changedFields(
      { ...historyFields(old), startsAt: before.toISOString() },
      { ...historyFields(next), startsAt: after.toISOString() },
    );
    await work.record({ kind: "heading_saved", subject: "meeting", subjectId: meeting.id, ...changes });
    return { id: meeting.id };
  });
}

/** Saves one running text of a draft. */
export async function saveSection(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(sectionInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "share");
    const own = and(eq(meetingSections.id, input.sectionId), eq(meetingSections.meetingId, meeting.id));
    const section = await writtenRow(
      await work.tx
        .update(meetingSections)
        .set({ body: input.body, searchText: fold(input.body), version: input.version + 1 })
        .where(and(own, eq(meetingSections.version, input.version)))
        .returning({ kind: meetingSections.kind }),
      async () => (await work.tx.$count(meetingSections, own)) > 0,
    );
    const after = { section: section.kind, body: input.body };
    await work.record({ kind: "section_saved", subject: "meeting", subjectId: meeting.id, after });
    return { id: meeting.id };
  });
}

/**
 * Issues a record: its text and the names and titles in it are frozen, its conclusions numbered, its tasks opened.
 * Throws RefusedError ("gaps") while a conclusion has neither task nor mark, a task no lead department, or the record
 * no chair or no conclusion; ConflictError where the record was written since it was read.
 */
export async function issueMeeting(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(issueInput, raw);
  return carryOut(context, async (work) => {
    const meeting = await draftFor(work, input.meetingId, "update");
    if (!mayOnMeeting(work.actor, "issue")) throw new ForbiddenError();
    if (meeting.version !== input.version) throw new ConflictError();
    const conclusions = await conclusionsOf(work, meeting.id);
    const [gap] = gapsOf(meeting, conclusions);
    if (gap) throw new RefusedError(`gap_${gap.kind}`, { number: gap.number ?? 0 });

    const chair = meeting.chairId ? await chairOf(work.tx, meeting.chairId) : null;
    const chairName = chair?.name ?? meeting.chairName;
    await freezeNames(work, meeting.id);
    for (const [index, conclusion] of conclusions.entries()) {
      await work.tx
        .update(directives)
        .set({ number: index + 1 })
        .where(eq(directives.id, conclusion.id));
    }
    await work.tx
      .update(meetings)
      .set({
        status: "issued",
        chairName,
        searchText: headingWords({ ...meeting, chairName }),
        issuedAt: work.clock.now(),
        issuedBy: work.actor.kind === "person" ? work.actor.id : null,
        version: meeting.version + 1,
      })
      .where(eq(meetings.id, meeting.id));
    await work.record({
      kind: "issued",
      subject: "meeting",
      subjectId: meeting.id,
      before: { status: meeting.status },
      after: { status: "issued", conclusions: conclusions.length },
    });
    for (const conclusion of conclusions) await openTasks(work, conclusion, meeting.chairId);
    return { id: meeting.id };
  });
}

async function headingColumns({ tx }: Work, heading: Heading) {
  const chair = heading.chairId ? await chairOf(tx, heading.chairId) : null;
  if (heading.chairId && !chair) throw new InvalidError({ chairId: { key: "unknown" } });
  const { seriesId } = heading;
  if (seriesId && (await tx.$count(meetingSeries, eq(meetingSeries.id, seriesId))) === 0)
    throw new InvalidError({ seriesId: { key: "unknown" } });
  return {
    seriesId,
    title: heading.title,
    startsAt: instantOf(heading.date, heading.time),
    place: heading.place,
    chairId: chair?.id ?? null,
    chairName: chair?.name ?? "",
    chairTitle: heading.chairTitle || chair?.title || "",
    restricted: heading.restricted,
    searchText: headingWords({ ...heading, chairName: chair?.name ?? "" }),
  };
}

function headingWords({ title, place, chairName }: { title: string; place: string; chairName: string }) {
  return fold(`${title} ${place} ${chairName}`);
}

async function chairOf(tx: Work["tx"], personId: string) {
  const [chair] = await tx
    .select({ id: people.id, name: people.name, title: officeRoles.title })
    .from(people)
    .leftJoin(officeRoles, and(eq(officeRoles.personId, people.id), eq(officeRoles.role, "leader")))
    .where(eq(people.id, personId));
  return chair;
}

function historyFields(heading: {
  seriesId: string | null;
  title: string;
  place: string;
  chairId: string | null;
  chairTitle: string;
  restricted: boolean;
}) {
  const { seriesId, title, place, chairId, chairTitle, restricted } = heading;
  return { seriesId, title, place, chairId, chairTitle, restricted };
}

async function addSections({ tx }: Work, meetingId: string) {
  const positions: string[] = [];
  for (const kind of ["assessment", "plan"] as const) {
    positions.push(positionAtEnd(positions));
    await tx.insert(meetingSections).values({ meetingId, kind, position: positions.at(-1) ?? "a0" });
  }
}

async function conclusionsOf({ tx }: Work, meetingId: string) {
  const rows = await tx
    .select({ id: directives.id, noTask: directives.noTask })
    .from(directives)
    .where(eq(directives.meetingId, meetingId))
    .orderBy(asc(directives.position), asc(directives.id));
  const drafts = await tx
    .select()
    .from(tasks)
    .where(eq(tasks.meetingId, meetingId))
    .orderBy(asc(tasks.position), asc(tasks.id));
  return rows.map((row) => ({ ...row, tasks: drafts.filter((task) => task.directiveId === row.id) }));
}

/** Writes the departments' names of today into what names them, so that a later merger does not rewrite the record. */
async function freezeNames({ tx }: Work, meetingId: string) {
  await tx
    .update(attendances)
    .set({ label: departments.name })
    .from(departments)
    .where(and(eq(attendances.meetingId, meetingId), eq(attendances.departmentId, departments.id)));
  await tx
    .update(figures)
    .set({ departmentName: departments.name })
    .from(departments)
    .where(and(eq(figures.meetingId, meetingId), eq(figures.departmentId, departments.id)));
  await tx
    .update(tasks)
    .set({ leadDepartmentName: departments.name })
    .from(departments)
    .where(and(eq(tasks.meetingId, meetingId), eq(tasks.leadDepartmentId, departments.id)));
  await tx
    .update(taskParts)
    .set({ departmentName: departments.name })
    .from(departments)
    .where(
      and(
        inArray(
          taskParts.taskId,
          tx.select({ id: tasks.id }).from(tasks).where(eq(tasks.meetingId, meetingId)),
        ),
        eq(taskParts.departmentId, departments.id),
      ),
    );
}

async function openTasks(
  work: Work,
  conclusion: { tasks: (typeof tasks.$inferSelect)[] },
  chairId: string | null,
) {
  const openedOn = today(work.clock);
  for (const [index, task] of conclusion.tasks.entries()) {
    const responsibleLeaderId = task.responsibleLeaderId ?? chairId;
    await work.tx
      .update(tasks)
      .set({
        status: "assigned",
        number: index + 1,
        openedOn,
        originalDueOn: task.dueOn,
        responsibleLeaderId,
        version: task.version + 1,
      })
      .where(eq(tasks.id, task.id));
    await work.record({
      kind: "opened",
      subject: "task",
      subjectId: task.id,
      after: {
        status: "assigned",
        leadDepartmentId: task.leadDepartmentId,
        ownerId: null,
        responsibleLeaderId,
        dueOn: task.dueOn,
        originalDueOn: task.dueOn,
        priority: task.priority,
        percent: 0,
      },
      onBehalfOfId: chairId,
    });
  }
}
