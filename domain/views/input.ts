import { z } from "zod";
import { audiences } from "@/db/enums";
import { identifier, optionalIdentifier, requiredLine, rowVersion } from "../input";
import { fromTheStart, listText, parseListText } from "../tasks/list-query";

/** The query of a list in its one form; whatever makes no sense in it is gone. */
const query = z
  .string({ error: "required" })
  .max(10_000, "unknown")
  .transform((text) => listText(fromTheStart(parseListText(text))));

const view = {
  name: requiredLine(80),
  audience: z.enum(audiences, { error: "unknown" }),
  /** Whose department finds it; asked for where it is shared with one. */
  departmentId: optionalIdentifier,
};
const own = { viewId: identifier, version: rowVersion };

export const addViewInput = z.object({ ...view, query });
export const saveViewInput = z.object({ ...own, ...view });
export const replaceViewInput = z.object({ ...own, query });
export const deleteViewInput = z.object(own);
