import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { attendanceStatuses } from "@/db/enums";
import { attendances, delegates, departments } from "@/db/schema";
import { type Delegate, parseDelegates, writeDelegates } from "../../attendance/rules";
import { today } from "../../dates";
import { isOpenOn } from "../../departments/open";
import { InvalidError } from "../../errors";
import { typedLine } from "../../input";
import { positionAtEnd } from "../../positions";
import { writtenRow } from "../../rows";
import { cleanLine } from "../../text";
import type { FieldsOf } from "../types";
import { choice, optionOf } from "./fields";
import { checkInserted, type Draft, type PartKind } from "./part-kind";

type Attendance = FieldsOf["attendance"];

const changes = z
  .strictObject({
    status: optionOf(attendanceStatuses),
    delegates: typedLine(2_000),
    note: typedLine(500),
  })
  .partial();

const came = sql<Delegate[]>`(
  select coalesce(json_agg(json_build_object('name', delegate.name, 'title', delegate.title) order by delegate.position), '[]')
  from ${delegates} delegate where delegate.attendance_id = ${attendances}.id)`;

/** Who was there: departments of the directory, each once, and other bodies under their own name. */
export const attendance: PartKind<Attendance> = {
  changes,
  additions: changes.extend({ departmentId: choice.optional(), label: typedLine(300).optional() }),
  blank: { departmentId: null, label: "", name: "", status: null, delegates: "", note: "" },
  derived: ["name"],
  isSame: (name, sent, kept) =>
    (name === "delegates" ? writeDelegates(parseDelegates(sent)) : cleanLine(sent)) === kept,

  async read(connection, meetingId, ids) {
    const { id, version, position, departmentId, label, status, note } = attendances;
    const rows = await connection
      .select({ id, version, position, departmentId, label, name: departments.name, status, note, came })
      .from(attendances)
      .leftJoin(departments, eq(departments.id, departmentId))
      .where(and(eq(attendances.meetingId, meetingId), ids && inArray(id, [...ids])))
      .orderBy(asc(position), asc(id));
    return rows.map(({ id, version, position, came, name, ...row }) => {
      const fields = { ...row, name: row.label || (name ?? ""), delegates: writeDelegates(came) };
      return { part: "attendance", id, version, position, fields };
    });
  },

  async complete(draft, id, next, _named, before) {
    const delegates = writeDelegates(parseDelegates(next.delegates));
    if (before) return { ...next, delegates };
    if (!next.departmentId) {
      const label = cleanLine(next.label);
      if (label === "") throw new InvalidError({ departmentId: { key: "required" } });
      return { ...next, delegates, label, name: label };
    }
    const name = await nameOfInvited(draft, id, next.departmentId);
    return { ...next, delegates, label: "", name };
  },

  async insert(draft, states) {
    const { work, meeting } = draft;
    const rows = states.map(({ id, version, position, fields }) => {
      const { departmentId, label, status, note } = fields;
      return { id, version, position, departmentId, label, status, note, meetingId: meeting.id };
    });
    const inserted = await work.tx
      .insert(attendances)
      .values(rows)
      .onConflictDoNothing({ target: attendances.id })
      .returning({ id: attendances.id });
    checkInserted(inserted, rows);
    for (const { id, fields } of states) await setDelegates(draft, id, fields.delegates);
  },

  async update(draft, { id, version, position, fields }, before) {
    const { status, note } = fields;
    const written = await draft.work.tx
      .update(attendances)
      .set({ status, note, position, version })
      .where(and(eq(attendances.id, id), eq(attendances.version, before.version)))
      .returning({ id: attendances.id });
    await writtenRow(written, async () => true);
    if (fields.delegates === before.fields.delegates) return;
    await draft.work.tx.delete(delegates).where(eq(delegates.attendanceId, id));
    await setDelegates(draft, id, fields.delegates);
  },

  async remove({ work }, states) {
    const ids = states.map(({ id }) => id);
    await work.tx.delete(attendances).where(inArray(attendances.id, ids));
  },
};

async function nameOfInvited({ work, living }: Draft, id: string, departmentId: string): Promise<string> {
  const [open] = await work.tx
    .select({ name: departments.name })
    .from(departments)
    .where(and(eq(departments.id, departmentId), isOpenOn(today(work.clock))));
  if (!open) throw new InvalidError({ departmentId: { key: "unknown" } });
  const invited = living("attendance").some(
    (one) => one.id !== id && one.fields.departmentId === departmentId,
  );
  if (invited) throw new InvalidError({ departmentId: { key: "already_invited" } });
  return open.name;
}

async function setDelegates({ work }: Draft, attendanceId: string, text: string): Promise<void> {
  const positions: string[] = [];
  const rows = parseDelegates(text).map((delegate) => {
    const position = positionAtEnd(positions);
    positions.push(position);
    return { attendanceId, ...delegate, position };
  });
  if (rows.length > 0) await work.tx.insert(delegates).values(rows);
}
