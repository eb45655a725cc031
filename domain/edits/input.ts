import { z } from "zod";
import { recordParts } from "@/db/enums";
import { identifier } from "../input";

const most = 300;

const integer = (min: number) =>
  z.int({ error: "unknown" }).min(min, "unknown").max(2_147_483_647, "unknown");
// The one after the last that the database holds would be an error of it.
const version = integer(1).max(2_147_483_646, "unknown");
const textParts = z.enum(["section", "directive"], { error: "unknown" });
const listedParts = z.enum(["attendance", "figure", "directive", "task"], { error: "unknown" });
// What is in them, the kind of part knows.
const fields = z.record(z.string().max(60, "unknown"), z.unknown());

const splice = z.object({
  do: z.literal("splice"),
  part: textParts,
  id: identifier,
  version,
  at: integer(0),
  remove: integer(0),
  insert: z.string({ error: "unknown" }).max(200_000, "unknown"),
});
const set = z.object({
  do: z.literal("set"),
  part: z.enum(recordParts, { error: "unknown" }),
  id: identifier,
  version,
  fields,
});
const place = { parent: identifier.optional(), after: identifier.nullish() };
const add = z.object({ do: z.literal("add"), part: listedParts, id: identifier, ...place, fields });
const move = z.object({ do: z.literal("move"), part: listedParts, id: identifier, ...place });
const remove = z.object({ do: z.literal("remove"), part: listedParts, id: identifier, version });

/** A batch of edits as a browser sends it. */
export const editRequest = z.object({
  burst: identifier,
  sequence: integer(1),
  edits: z
    .array(z.discriminatedUnion("do", [splice, set, add, move, remove], { error: "unknown" }), {
      error: "unknown",
    })
    .min(1, "unknown")
    .max(most, "unknown"),
});

export type RawEdit = z.output<typeof editRequest>["edits"][number];
