import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { directives } from "@/db/schema";
import { RefusedError } from "../../errors";
import { typedLine, typedParagraphs } from "../../input";
import { writtenRow } from "../../rows";
import { fold } from "../../text";
import type { FieldsOf } from "../types";
import { flag } from "./fields";
import { checkInserted, type PartKind } from "./part-kind";

type Directive = FieldsOf["directive"];

const changes = z
  .strictObject({ body: typedParagraphs(10_000), noTask: flag, noTaskReason: typedLine(500) })
  .partial();

/** The conclusions. The mark that no task arises stands beside no task. */
export const directive: PartKind<Directive> = {
  changes,
  additions: changes,
  blank: { body: "", noTask: false, noTaskReason: "" },
  derived: [],

  async read(connection, meetingId, ids) {
    const { id, version, position, body, noTask, noTaskReason } = directives;
    const rows = await connection
      .select({ id, version, position, body, noTask, noTaskReason })
      .from(directives)
      .where(and(eq(directives.meetingId, meetingId), ids && inArray(id, [...ids])))
      .orderBy(asc(position), asc(id));
    return rows.map(({ id, version, position, ...fields }) => ({
      part: "directive",
      id,
      version,
      position,
      fields,
    }));
  },

  async complete(draft, id, next, named) {
    const hasTasks = () => draft.living("task").some((task) => task.parent === id);
    if (named.noTask && hasTasks()) throw new RefusedError("conclusion_has_tasks");
    return { ...next, noTaskReason: next.noTask ? next.noTaskReason : "" };
  },

  async insert({ work, meeting }, states) {
    const rows = states.map(({ id, version, position, fields }) => ({
      id,
      version,
      position,
      ...fields,
      meetingId: meeting.id,
      searchText: fold(fields.body),
    }));
    const inserted = await work.tx
      .insert(directives)
      .values(rows)
      .onConflictDoNothing({ target: directives.id })
      .returning({ id: directives.id });
    checkInserted(inserted, rows);
  },

  async update({ work }, { id, version, position, fields }, before) {
    const written = await work.tx
      .update(directives)
      .set({ ...fields, searchText: fold(fields.body), position, version })
      .where(and(eq(directives.id, id), eq(directives.version, before.version)))
      .returning({ id: directives.id });
    await writtenRow(written, async () => true);
  },

  async remove({ work }, states) {
    const ids = states.map(({ id }) => id);
    await work.tx.delete(directives).where(inArray(directives.id, ids));
  },
};
