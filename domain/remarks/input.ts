import { z } from "zod";
import { identifier, requiredParagraphs } from "../input";

/** How long a remark can be: talk is short. */
export const remarkLength = 2_000;

export const addRemarkInput = z.object({
  taskId: identifier,
  body: requiredParagraphs(remarkLength),
});

export const removeRemarkInput = z.object({ remarkId: identifier });

/** As many as a page of talk can hold that somebody has not seen. */
export const seenRemarksInput = z.object({ remarkIds: z.array(identifier).max(1_000) });
