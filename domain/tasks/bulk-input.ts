import { z } from "zod";
import { priorities } from "@/db/enums";
import type { Complaint } from "../errors";
import { identifier, optionalDate, optionalIdentifier, paragraphs, rowVersion } from "../input";
import { type BulkChange, type BulkValue, bulkChanges, isValued, mostAtOnce } from "./bulk-rules";
import { fromTheStart, listText, parseListText } from "./list-query";

/** Tasks as a summary showed them, each as `id:version`. */
const chosen = z
  .array(
    z
      .string()
      .transform((text) => text.split(":") as [string, unknown])
      .pipe(z.tuple([identifier, rowVersion], { error: "unknown" })),
    { error: "none_chosen" },
  )
  .min(1, "none_chosen")
  .max(mostAtOnce, "unknown")
  .transform((pairs) => [...new Map(pairs)].map(([taskId, version]) => ({ taskId, version })));

export const bulkInput = z.object({
  change: z.enum(bulkChanges, { error: "unknown" }),
  value: z.string().max(100, "unknown").default(""),
  chosenIds: chosen,
  reason: paragraphs(5_000).default(""),
  inTheNameOfId: optionalIdentifier,
});

/** The new value, as the change reads it. Where it names somebody or something, only such a name is one. */
export const valueShapes = {
  owner: identifier,
  due: optionalDate,
  priority: z.enum(priorities, { error: "unknown" }),
  leader: identifier,
} as const;

const ids = z
  .array(z.string())
  .transform((written) => written.flatMap((one) => identifier.safeParse(one).data ?? []))
  .transform((known) => [...new Set(known)].slice(0, mostAtOnce));

/**
 * What the address of a summary asks for. What makes no sense there is as if it were not written, but for the new value,
 * which somebody typed: `wrong` says what is.
 */
export function parseBulk(params: Record<string, string | string[] | undefined>) {
  const all = (name: string) => (Object.hasOwn(params, name) ? [params[name] ?? []].flat() : []);
  const change = z.enum(bulkChanges).catch("priority").parse(all("change")[0]);
  const written = all("value")[0];
  return {
    change,
    value: writtenValue(change, written),
    taskIds: ids.parse(all("id")),
    all: all("all")[0] === "1",
    of: listText(fromTheStart(parseListText((all("of")[0] ?? "").slice(0, 10_000)))),
  };
}

type Written =
  | { kind: "missing"; written: string }
  | { kind: "wrong"; written: string; complaint: Complaint }
  | { kind: "known"; written: string; value: BulkValue };

function writtenValue(change: BulkChange, typed: string | undefined): Written {
  if (!isValued(change)) return { kind: "known", written: "", value: null };
  const written = (typed ?? "").slice(0, 100);
  if (typed === undefined || (written === "" && change !== "due")) return { kind: "missing", written };
  const result = valueShapes[change].safeParse(written);
  if (result.success) return { kind: "known", written, value: result.data };
  return { kind: "wrong", written, complaint: { key: result.error.issues[0]?.message ?? "unknown" } };
}
