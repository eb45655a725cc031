import { z } from "zod";
import { departmentKinds } from "@/db/enums";
import {
  calendarDate,
  email,
  identifier,
  line,
  optionalIdentifier,
  requiredLine,
  rowVersion,
} from "../input";

/** Further abbreviations, parted by semicolons: a comma can be part of one ("Sở VH,TT&DL"). */
const abbreviations = line(200)
  .default("")
  .transform((value) => [...new Set(value.split(";").map((one) => one.trim()))].filter((one) => one !== ""));

const department = {
  name: requiredLine(200),
  abbreviation: line(40),
  otherAbbreviations: abbreviations,
  kind: z.enum(departmentKinds, { error: "unknown" }),
  contactEmail: z.union([z.literal(""), email], { error: "not_an_email" }),
};

export const addDepartmentInput = z.object(department);
export const saveDepartmentInput = z.object({ departmentId: identifier, version: rowVersion, ...department });

/** What a change of the office's make-up rests on: number and date of the decision. */
const document = requiredLine(300);

export const renameInput = z.object({
  departmentId: identifier,
  version: rowVersion,
  name: requiredLine(200),
  abbreviation: line(40),
  startsOn: calendarDate,
  document,
});

export const successorChoices = ["existing", "new", "none"] as const;

export const closingInput = z
  .object({
    departmentIds: z
      .array(identifier, { error: "unknown" })
      .max(200, "unknown")
      .transform((ids) => [...new Set(ids)].sort())
      .refine((ids) => ids.length > 0, "required"),
    successor: z.enum(successorChoices, { error: "unknown" }),
    successorId: optionalIdentifier,
    name: line(200).default(""),
    abbreviation: line(40).default(""),
    kind: z.enum(departmentKinds, { error: "unknown" }).default("department"),
    from: calendarDate,
    document,
  })
  .superRefine(({ successor, successorId, departmentIds, name }, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (successor === "new" && name === "") complain("name", "required");
    if (successor !== "existing") return;
    if (!successorId) complain("successorId", "required");
    else if (departmentIds.includes(successorId)) complain("successorId", "successor_closes");
  });

export type Closing = z.output<typeof closingInput>;

/** With the summary that the administrator confirmed. */
export const confirmedClosingInput = z.object({ seen: z.string({ error: "unknown" }).max(64, "unknown") });

export const cancelRenameInput = z.object({
  departmentId: identifier,
  version: rowVersion,
  startsOn: calendarDate,
});
export const cancelClosingInput = z.object({ departmentId: identifier, version: rowVersion });
