import { z } from "zod";
import { languages, membershipKinds, officeRoles } from "@/db/enums";
import { calendarDate, email, identifier, line, optionalDate, requiredLine, rowVersion } from "../input";

const person = {
  name: requiredLine(120),
  /** Empty for a person without an account: a past chair, a delegate. */
  email: z.union([z.literal("").transform(() => null), email], { error: "not_an_email" }),
  language: z.enum(languages, { error: "unknown" }),
};

export const addPersonInput = z.object(person);
export const savePersonInput = z.object({ personId: identifier, version: rowVersion, ...person });

export const giveRoleInput = z.object({
  personId: identifier,
  role: z.enum(officeRoles, { error: "unknown" }),
  title: line(120),
});
export const takeRoleInput = z.object({
  personId: identifier,
  role: z.enum(officeRoles, { error: "unknown" }),
});

export const addMembershipInput = z.object({
  personId: identifier,
  departmentId: identifier,
  kind: z.enum(membershipKinds, { error: "unknown" }),
  title: line(120),
  startsOn: calendarDate,
});
export const endMembershipInput = z.object({
  membershipId: identifier,
  version: rowVersion,
  endsOn: optionalDate,
});

export const activationInput = z.object({
  personId: identifier,
  version: rowVersion,
  active: z.enum(["yes", "no"], { error: "unknown" }).transform((value) => value === "yes"),
});

/** The field that says who takes what somebody holds at a department. */
export const takerField = (departmentId: string) => `taker-${departmentId}`;

const taker = z.union([z.literal("head").transform(() => null), identifier], { error: "required" });

/** A member of the department, or its head, who then names somebody. */
export const takerInput = (field: string) => z.object({ [field]: taker });

export const queueTakerInput = z.object({ queueTakerId: identifier });

/** The mark of the holdings from which a form was made. */
export const seenInput = z.object({ seen: line(100).default("") });

export const languageInput = z.object({ language: z.enum(languages, { error: "unknown" }) });

/** At least twelve characters, as long a sentence as one likes; no other rules, after NIST SP 800-63B. */
export const password = z
  .string({ error: "required" })
  .min(12, { error: "password_too_short" })
  .max(200, { error: "password_too_long" })
  .refine((value) => value.isWellFormed() && !value.includes("\0"), "forbidden_characters");

export const changePasswordInput = z.object({ current: z.string().max(200, "password_wrong"), password });
