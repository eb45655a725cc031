import { z } from "zod";
import { calendarDayKinds } from "@/db/enums";
import { calendarDate, line, requiredLine, rowVersion } from "../input";

/** A day of the calendar and the version of its row that the form showed. */
export const removeDayInput = z.object({ date: calendarDate, version: rowVersion });

/** A day that differs from the week's rhythm; without a version it is new. */
export const saveDayInput = z
  .object({
    date: calendarDate,
    version: z.union([z.literal("").transform(() => null), rowVersion]).default(null),
    kind: z.enum(calendarDayKinds, { error: "required" }),
    nameVi: requiredLine(120),
    nameEn: line(120),
    document: line(200),
    confirmed: z.union([z.literal("on"), z.literal("")], { error: "unknown" }).default(""),
  })
  .transform(({ nameEn, confirmed, ...day }) => ({
    ...day,
    nameEn: nameEn || day.nameVi,
    confirmed: confirmed === "on",
  }));
