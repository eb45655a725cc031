import { z } from "zod";
import { mailFrequencies } from "@/db/enums";
import { checkbox, line, rowVersion, timeOfDay, wholeNumber } from "../input";

/** Working days, parted by commas or spaces: "3, 1"; nothing for none. */
const workingDays = line(60).transform((value, context): number[] => {
  const parts = value.split(/[\s,;]+/).filter((part) => part !== "");
  const days = [...new Set(parts.map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : Number.NaN)))];
  if (days.length <= 5 && days.every((day) => day >= 1 && day <= 60)) return days.sort((a, b) => b - a);
  context.addIssue({ code: "custom", message: "not_working_days" });
  return z.NEVER;
});

const count = wholeNumber(1, 60);

export const reminderSettingsInput = z
  .object({
    version: rowVersion,
    ownerBefore: workingDays,
    ownerOnDay: checkbox,
    ownerAfterFirst: count,
    ownerAfterEvery: count,
    partBefore: count,
    headAfterEvery: count,
    leaderAfter: count,
    sendAt: timeOfDay,
    sendUntil: timeOfDay,
    gatherMinutes: wholeNumber(1, 120),
    reportLinks: checkbox,
  })
  .refine(({ sendAt, sendUntil }) => sendAt < sendUntil, { path: ["sendUntil"], message: "hour_not_later" });

/** An hour, or none for the office's. */
const optionalHour = z
  .string({ error: "unknown" })
  .nullish()
  .transform((value, context): string | null => {
    if (!value?.trim()) return null;
    const hour = timeOfDay.safeParse(value);
    if (hour.success) return hour.data;
    context.addIssue({ code: "custom", message: "not_a_time" });
    return z.NEVER;
  });

export const mailChoiceInput = z.object({
  version: rowVersion,
  frequency: z.enum(mailFrequencies, { error: "unknown" }),
  sendAt: optionalHour,
  remindersStopped: checkbox,
  newsStopped: checkbox,
});
