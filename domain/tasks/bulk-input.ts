import { z } from "zod";
import { priorities } from "@/db/enums";
import { identifier, optionalDate, optionalIdentifier, paragraphs, rowVersion } from "../input";
import { bulkChanges, mostAtOnce } from "./bulk-rules";

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
