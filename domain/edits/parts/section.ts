import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { meetingSections } from "@/db/schema";
import { typedParagraphs } from "../../input";
import { writtenRow } from "../../rows";
import { fold } from "../../text";
import type { FieldsOf } from "../types";
import type { PartKind } from "./part-kind";

type Section = FieldsOf["section"];

const changes = z.strictObject({ body: typedParagraphs(50_000) }).partial();

/** The running texts of a record, which it has from its beginning. */
export const section: PartKind<Section> = {
  changes,
  additions: changes,
  blank: { kind: "assessment", body: "" },
  derived: ["kind"],

  async read(connection, meetingId, ids) {
    const { id, version, position, kind, body } = meetingSections;
    const rows = await connection
      .select({ id, version, position, kind, body })
      .from(meetingSections)
      .where(and(eq(meetingSections.meetingId, meetingId), ids && inArray(id, [...ids])))
      .orderBy(asc(position), asc(id));
    return rows.map(({ kind, body, ...row }) => ({ part: "section", ...row, fields: { kind, body } }));
  },

  complete: async (_draft, _id, next) => next,

  insert: async () => {},

  async update({ work }, next, before) {
    const { body } = next.fields;
    const own = and(eq(meetingSections.id, next.id), eq(meetingSections.version, before.version));
    const written = await work.tx
      .update(meetingSections)
      .set({ body, searchText: fold(body), version: next.version })
      .where(own)
      .returning({ id: meetingSections.id });
    await writtenRow(written, async () => true);
  },

  remove: async () => {},
};
