import { z } from "zod";
import { identifier } from "../input";

/** What a browser says of where its person is; the client is one tab. */
export const presenceInput = z.object({
  client: identifier,
  part: identifier.nullable(),
  leaving: z.boolean({ error: "unknown" }).optional(),
});
