import { and, asc, eq } from "drizzle-orm";
import type { MeetingKind, SectionKind } from "@/db/enums";
import { attendances, departments, meetingSections, meetings, seriesDepartments } from "@/db/schema";
import type { Work } from "../command";
import { today } from "../dates";
import { isOpenOn } from "../departments/open";
import { ConflictError } from "../errors";
import { positionAtEnd } from "../positions";
import { type Heading, headingColumns, headingFields } from "./heading";

interface NewMeeting extends Heading {
  kind: MeetingKind;
  status: "planned" | "draft";
  noticeNumber?: string;
  noticeDate?: string | null;
}

const sectionsOf = {
  planned: ["agenda", "assessment", "plan"],
  draft: ["assessment", "plan"],
  direct_order: ["preamble"],
} as const satisfies Record<string, readonly SectionKind[]>;

/**
 * Writes a new meeting with its empty sections; the departments that its series invites as a rule are invited. The
 * history names the beginning by the state that it began in: who was invited to a planned one has known of it.
 */
export async function addMeeting(work: Work, meeting: NewMeeting): Promise<{ id: string }> {
  const { kind, status, noticeNumber = "", noticeDate = null } = meeting;
  const author = work.actor.kind === "person" ? work.actor.id : null;
  const [row] = await work.tx
    .insert(meetings)
    .values({
      ...(await headingColumns(work, meeting, noticeNumber)),
      kind,
      status,
      noticeNumber,
      noticeDate,
      clerkId: author,
      createdBy: author,
      createdAt: work.clock.now(),
    })
    .returning({ id: meetings.id, startsAt: meetings.startsAt });
  if (!row) throw new ConflictError();
  await addSections(work, row.id, sectionsOf[kind === "direct_order" ? kind : status]);
  const departmentIds = meeting.seriesId ? await inviteUsual(work, row.id, meeting.seriesId) : [];
  await work.record({
    kind: status === "planned" ? "planned" : "created",
    subject: "meeting",
    subjectId: row.id,
    after: {
      ...headingFields(meeting),
      startsAt: row.startsAt.toISOString(),
      departmentIds,
      ...(noticeNumber && { noticeNumber, noticeDate }),
    },
  });
  return { id: row.id };
}

async function addSections({ tx }: Work, meetingId: string, kinds: readonly SectionKind[]) {
  const positions: string[] = [];
  for (const kind of kinds) {
    const position = positionAtEnd(positions);
    positions.push(position);
    await tx.insert(meetingSections).values({ meetingId, kind, position });
  }
}

async function inviteUsual({ tx, clock }: Work, meetingId: string, seriesId: string): Promise<string[]> {
  const usual = await tx
    .select({ departmentId: seriesDepartments.departmentId })
    .from(seriesDepartments)
    .innerJoin(departments, eq(departments.id, seriesDepartments.departmentId))
    .where(and(eq(seriesDepartments.seriesId, seriesId), isOpenOn(today(clock))))
    .orderBy(asc(seriesDepartments.position));
  const positions: string[] = [];
  for (const { departmentId } of usual) {
    const position = positionAtEnd(positions);
    positions.push(position);
    await tx.insert(attendances).values({ meetingId, departmentId, position });
  }
  return usual.map(({ departmentId }) => departmentId);
}
