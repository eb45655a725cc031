import { z } from "zod";
import { identifier } from "../../input";

/** One of those that are there, or none. */
export const choice = z
  .union([z.literal(""), identifier], { error: "unknown" })
  .nullable()
  .transform((value) => value || null);

/** One of the values, or none. */
export const optionOf = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z
    .union([z.literal(""), z.enum(values)], { error: "unknown" })
    .nullable()
    .transform((value) => value || null);

export const flag = z.boolean({ error: "unknown" });
