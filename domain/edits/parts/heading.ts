import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { meetingSeries, meetings } from "@/db/schema";
import { formatTime, instantOf, localDate } from "../../dates";
import { InvalidError } from "../../errors";
import { calendarDate, timeOfDay, typedLine } from "../../input";
import { chairOf, headingWords, possibleChair } from "../../meetings/heading";
import { writtenRow } from "../../rows";
import type { FieldsOf } from "../types";
import { choice, flag } from "./fields";
import type { PartKind } from "./part-kind";

type Heading = FieldsOf["heading"];

const changes = z
  .strictObject({
    title: typedLine(300).refine((value) => value.trim() !== "", "required"),
    date: calendarDate,
    time: timeOfDay,
    place: typedLine(300),
    seriesId: choice,
    chairId: choice,
    chairTitle: typedLine(200),
    restricted: flag,
  })
  .partial();

/** The meeting's own row. */
export const heading: PartKind<Heading> = {
  changes,
  additions: changes,
  blank: {
    title: "",
    date: "",
    time: "",
    place: "",
    seriesId: null,
    chairId: null,
    chairTitle: "",
    restricted: false,
  },
  derived: [],

  async read(connection, meetingId, ids) {
    if (ids && !ids.includes(meetingId)) return [];
    const rows = await connection.select().from(meetings).where(eq(meetings.id, meetingId));
    return rows.map(({ id, version, startsAt, ...row }) => {
      const { title, place, seriesId, chairId, chairTitle, restricted } = row;
      const time = { date: localDate(startsAt), time: formatTime(startsAt) };
      const fields = { title, ...time, place, seriesId, chairId, chairTitle, restricted };
      return { part: "heading", id, version, position: "", fields };
    });
  },

  async complete({ work: { tx }, meeting }, _id, next, named) {
    if (named.seriesId && (await tx.$count(meetingSeries, eq(meetingSeries.id, named.seriesId))) === 0)
      throw new InvalidError({ seriesId: { key: "unknown" } });
    if (named.chairId === undefined) return next;
    const isStanding = named.chairId === meeting.chairId;
    const find = isStanding ? chairOf : possibleChair;
    const chair = named.chairId ? await find(tx, named.chairId) : null;
    if (named.chairId && !chair) throw new InvalidError({ chairId: { key: "unknown" } });
    return { ...next, chairTitle: named.chairTitle ?? chair?.title ?? "" };
  },

  insert: async () => {},

  async update({ work: { tx }, meeting }, { fields, version }, before) {
    const { date, time, ...columns } = fields;
    const chair = fields.chairId ? await chairOf(tx, fields.chairId) : null;
    const chairName = chair?.name ?? "";
    const searchText = headingWords({ ...meeting, ...columns, chairName });
    const written = await tx
      .update(meetings)
      .set({ ...columns, startsAt: instantOf(date, time), chairName, searchText, version })
      .where(and(eq(meetings.id, meeting.id), eq(meetings.version, before.version)))
      .returning({ id: meetings.id });
    await writtenRow(written, async () => true);
  },

  remove: async () => {},
};
