import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { departments, figures, indicators } from "@/db/schema";
import { InvalidError } from "../../errors";
import { forgetUnused, idOf, shareIndicator } from "../../figures/indicators";
import { decimal, line, requiredLine, typedLine } from "../../input";
import { writtenRow } from "../../rows";
import { cleanLine } from "../../text";
import type { FieldsOf } from "../types";
import { choice } from "./fields";
import { checkInserted, type PartKind } from "./part-kind";

type Figure = FieldsOf["figure"];

const shape = {
  // Names that meetings share, and so not as they are being typed.
  indicator: requiredLine(200),
  topic: line(200),
  unit: line(60),
  value: decimal,
  period: typedLine(60),
  departmentId: choice,
};
const changes = z.strictObject(shape).partial();

/** The reported figures. */
export const figure: PartKind<Figure> = {
  changes,
  additions: changes.extend({ indicator: shape.indicator, value: shape.value }),
  blank: { indicator: "", topic: "", unit: "", value: "", period: "", departmentId: null },
  derived: [],
  isSame: (name, sent, kept) => name !== "value" && cleanLine(sent) === kept,

  async read(connection, meetingId, ids) {
    const { id, version, position, value, period, departmentId } = figures;
    const { name: indicator, topic, unit } = indicators;
    const rows = await connection
      .select({ id, version, position, indicator, topic, unit, value, period, departmentId })
      .from(figures)
      .innerJoin(indicators, eq(indicators.id, figures.indicatorId))
      .where(and(eq(figures.meetingId, meetingId), ids && inArray(id, [...ids])))
      .orderBy(asc(position), asc(id));
    return rows.map(({ id, version, position, ...fields }) => ({
      part: "figure",
      id,
      version,
      position,
      fields,
    }));
  },

  async complete({ work: { tx } }, id, next, named, before) {
    const { departmentId } = named;
    if (departmentId && (await tx.$count(departments, eq(departments.id, departmentId))) === 0)
      throw new InvalidError({ departmentId: { key: "unknown" } });
    if (before && !measuresAnother(next, before)) return next;
    return { ...next, ...(await shareIndicator(tx, id, next)) };
  },

  async insert({ work, meeting }, states) {
    const rows = states.map(({ id, version, position, fields }) => {
      const { value, period, departmentId } = fields;
      const own = { id, version, position, meetingId: meeting.id };
      return { ...own, indicatorId: idOf(fields), value, period, departmentId };
    });
    const inserted = await work.tx
      .insert(figures)
      .values(rows)
      .onConflictDoNothing({ target: figures.id })
      .returning({ id: figures.id });
    checkInserted(inserted, rows);
  },

  async update({ work: { tx } }, { id, version, position, fields }, before) {
    const { value, period, departmentId } = fields;
    const isRenamed = measuresAnother(fields, before.fields);
    const indicator = isRenamed ? { indicatorId: idOf(fields) } : {};
    const written = await tx
      .update(figures)
      .set({ ...indicator, value, period, departmentId, position, version })
      .where(and(eq(figures.id, id), eq(figures.version, before.version)))
      .returning({ id: figures.id });
    await writtenRow(written, async () => true);
    if (isRenamed) await forgetUnused(tx, before.fields);
  },

  async remove({ work: { tx } }, states) {
    const ids = states.map(({ id }) => id);
    await tx.delete(figures).where(inArray(figures.id, ids));
    for (const { fields } of states) await forgetUnused(tx, fields);
  },
};

const measuresAnother = (a: Figure, b: Figure) =>
  a.indicator !== b.indicator || a.topic !== b.topic || a.unit !== b.unit;
