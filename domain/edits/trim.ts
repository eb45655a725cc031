import { randomUUID } from "node:crypto";
import { recordParts } from "@/db/enums";
import type { Work } from "../command";
import { draftFor } from "../meetings/draft";
import { cleanLine, cleanText } from "../text";
import type { Deed } from "./deeds";
import type { State } from "./parts/part-kind";
import { readParts } from "./read";
import { writeRecord } from "./write";

/** What is kept as it is typed. */
const texts = ["title", "place", "chairTitle", "body", "note", "period", "noTaskReason"];

/**
 * Takes away the white space that typing left at the ends of the texts of a draft, as it is about to be issued; the
 * meeting as it is then.
 */
export async function trimRecord({ tx, actor, clock }: Work, meetingId: string) {
  const all = new Map(recordParts.map((part) => [part, "all" as const]));
  const deeds = (await readParts(tx, meetingId, all)).flatMap(trimming);
  const target = { meetingId, burst: randomUUID(), sequence: 1 };
  if (deeds.length > 0) await writeRecord({ database: tx, actor, clock }, target, deeds);
  return draftFor({ tx, actor }, meetingId);
}

function trimming({ part, id, version, fields }: State): Deed[] {
  const trimmed = Object.entries(fields).flatMap(([name, value]) => {
    if (typeof value !== "string" || !texts.includes(name)) return [];
    const text = name === "body" ? cleanText(value).trim() : cleanLine(value);
    return text === value ? [] : [[name, text]];
  });
  return trimmed.length > 0 ? [{ do: "set", part, id, version, fields: Object.fromEntries(trimmed) }] : [];
}
