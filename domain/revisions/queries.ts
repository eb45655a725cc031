import { and, desc, eq, inArray, lt, or } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departmentGroups, departments, meetingSeries, meetings, people, recordRevisions } from "@/db/schema";
import type { Actor } from "../actor";
import { recordState } from "../edits/state";
import { NotFoundError } from "../errors";
import { type Named, placesOf } from "./places";

const pageSize = 50;

/** Where a page begins: behind the last row of the one before. */
export interface Cursor {
  number: number;
  id: string;
}

interface Wish {
  part?: string | null;
  behind?: Cursor | null;
}

/**
 * What was written in a record, burst by burst, the newest first, of one part where that is wished; for those who write
 * in records, also after the issue. Throws NotFoundError, ForbiddenError.
 */
export async function listRevisions(
  connection: Connection,
  actor: Actor,
  meetingId: string,
  { part, behind }: Wish = {},
) {
  const { parts } = await recordState(connection, actor, meetingId);
  const [meeting] = await connection
    .select({ id: meetings.id, title: meetings.title, kind: meetings.kind })
    .from(meetings)
    .where(eq(meetings.id, meetingId));
  if (!meeting) throw new NotFoundError();
  const rows = await rowsOf(connection, meetingId, { part, behind });
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  const placeOf = placesOf(parts);
  return {
    meeting,
    revisions: shown.map((row) => ({ ...row, place: placeOf(row) })),
    names: await namesIn(connection, shown),
    next: last ? { number: last.number, id: last.id } : null,
  };
}

async function rowsOf(connection: Connection, meetingId: string, { part, behind }: Wish) {
  const { id, number, part: kindOfPart, partId, kind, before, after } = recordRevisions;
  const { personName, startedAt, savedAt } = recordRevisions;
  const isBehind = behind && or(lt(number, behind.number), and(eq(number, behind.number), lt(id, behind.id)));
  return connection
    .select({
      id,
      number,
      part: kindOfPart,
      partId,
      kind,
      before,
      after,
      personName,
      startedAt,
      savedAt,
    })
    .from(recordRevisions)
    .where(
      and(
        eq(recordRevisions.meetingId, meetingId),
        part ? eq(partId, part) : undefined,
        isBehind || undefined,
      ),
    )
    .orderBy(desc(number), desc(id))
    .limit(pageSize + 1);
}

const idFields = ["departmentId", "leadDepartmentId", "coordinatingDepartmentIds", "memberIds"];

/** The names of today of whatever the rows name by its id. */
async function namesIn(connection: Connection, rows: readonly Named[]): Promise<Map<string, string>> {
  const idsIn = (names: readonly string[]) => [
    ...new Set(
      rows
        .flatMap(({ before, after }) => names.flatMap((name) => [before[name], after[name]].flat()))
        .filter((value): value is string => typeof value === "string"),
    ),
  ];
  const [ofDepartments, ofChairs, ofSeries, ofGroups] = await Promise.all([
    namesFrom(connection, departments, departments.name, idsIn(idFields)),
    namesFrom(connection, people, people.name, idsIn(["chairId"])),
    namesFrom(connection, meetingSeries, meetingSeries.title, idsIn(["seriesId"])),
    namesFrom(connection, departmentGroups, departmentGroups.name, idsIn(["groupId"])),
  ]);
  return new Map([...ofDepartments, ...ofChairs, ...ofSeries, ...ofGroups]);
}

type NamedTable = typeof departments | typeof people | typeof meetingSeries | typeof departmentGroups;

async function namesFrom(
  connection: Connection,
  table: NamedTable,
  name:
    | typeof departments.name
    | typeof people.name
    | typeof meetingSeries.title
    | typeof departmentGroups.name,
  ids: readonly string[],
): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const rows = await connection
    .select({ id: table.id, name })
    .from(table as typeof departments)
    .where(inArray(table.id, [...ids]));
  return rows.map((row) => [row.id, row.name]);
}
