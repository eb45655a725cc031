import { attendances, directives, history, meetingSections, meetings } from "@/db/schema";
import { fold } from "@/domain/text";
import type { Connection } from "../client";
import type { MeetingKind, MeetingStatus, SectionKind } from "../enums";
import { only, type Ref, suffix } from "./row";

export interface MeetingOptions {
  kind?: MeetingKind;
  title?: string;
  series?: Ref;
  place?: string;
  status?: MeetingStatus;
  /** That it was planned once, so that those invited know of it. */
  planned?: boolean;
  restricted?: boolean;
  startsAt?: Date;
  chair?: (Ref & { name: string }) | null;
  /** The departments that attend it. */
  departments?: Ref[];
  /** What its running texts say. */
  sections?: Partial<Record<SectionKind, string>>;
}

/** A meeting, issued unless said otherwise, on 15/01/2026 at 08:00 in Vietnam. */
export async function aMeeting(connection: Connection, options: MeetingOptions = {}) {
  const { status = "issued", restricted = false, chair = null } = options;
  const { title = `Họp giao ban ${suffix()}`, startsAt = new Date("2026-01-15T01:00:00Z") } = options;
  const issuedAt = status === "issued" ? startsAt : null;
  const meeting = only(
    await connection
      .insert(meetings)
      .values({
        kind: options.kind,
        title,
        seriesId: options.series?.id,
        place: options.place,
        status,
        restricted,
        startsAt,
        issuedAt,
        chairId: chair?.id ?? null,
        chairName: chair?.name ?? "",
        createdAt: startsAt,
        searchText: fold([title, options.place, chair?.name].filter(Boolean).join(" ")),
      })
      .returning(),
  );
  if (options.planned) {
    const row = { subject: "meeting", subjectId: meeting.id, kind: "planned", actorName: "test" };
    const times = { recordedAt: startsAt, effectiveOn: "2026-01-15" };
    await connection.insert(history).values({ ...row, ...times, before: {}, after: {} });
  }
  for (const [index, department] of (options.departments ?? []).entries()) {
    await connection
      .insert(attendances)
      .values({ meetingId: meeting.id, departmentId: department.id, position: `a${index}` });
  }
  for (const [index, [kind, body]] of Object.entries(options.sections ?? {}).entries()) {
    await connection.insert(meetingSections).values({
      meetingId: meeting.id,
      kind: kind as SectionKind,
      body,
      position: `a${index}`,
      searchText: fold(body),
    });
  }
  return meeting;
}

/** A conclusion of a meeting, without tasks yet. */
export async function aDirective(
  connection: Connection,
  { meeting, body = `Kết luận ${suffix()}`, noTask = false, position = "a0" }: DirectiveOptions,
) {
  const rows = await connection
    .insert(directives)
    .values({ meetingId: meeting.id, body, noTask, position, searchText: fold(body) })
    .returning();
  return only(rows);
}

interface DirectiveOptions {
  meeting: Ref;
  body?: string;
  noTask?: boolean;
  position?: string;
}
