import { z } from "zod";
import { type LocalDate, parseLocalDate } from "./dates";
import { type Complaint, InvalidError } from "./errors";
import { parseVietnameseNumber } from "./numbers";
import { cleanText, cleanTyped, hasForbiddenCharacters } from "./text";

/**
 * The shapes that fields share. A message of zod is a key of messages "errors"; its placeholders follow in params.
 * Text is stored NFC, without control characters, which Postgres or a reader would stumble over.
 */
const text = (max: number, clean = cleanText) =>
  z
    .string({ error: "required" })
    // As typed, before it is normalised: four code units at the most become one.
    .refine((value) => value.length <= 4 * max, { error: "too_long", params: { max } })
    .refine((value) => !hasForbiddenCharacters(value), "forbidden_characters")
    .transform(clean)
    .refine((value) => value.length <= max, { error: "too_long", params: { max } });

/** Paragraphs while they are typed: white space at the ends stays. */
export const typedParagraphs = (max: number) => text(max, cleanTyped);

/** One line while it is typed: line breaks become spaces, and spaces at the ends stay. */
export const typedLine = (max: number) =>
  text(max, cleanTyped).transform((value) => value.replace(/\s/g, " "));

/** One line, optional: line breaks become spaces. */
export const line = (max = 300) => text(max).transform((value) => value.replace(/\s+/g, " ").trim());

/** One line that must say something. */
export const requiredLine = (max = 300) => line(max).refine((value) => value !== "", "required");

/** Paragraphs, optional. */
export const paragraphs = (max = 20_000) => text(max).transform((value) => value.trim());

/** Paragraphs that must say something. */
export const requiredParagraphs = (max = 20_000) =>
  paragraphs(max).refine((value) => value !== "", "required");

/** An id, written as the database writes it. Whoever sends anything else asks for what does not exist. */
export const identifier = z.uuid({ error: "unknown" }).transform((value) => value.toLowerCase());

/** Several ids, each once. */
export const identifiers = z
  .array(identifier, { error: "unknown" })
  .max(100, "unknown")
  .transform((ids) => [...new Set(ids)]);

/** An id, or nothing chosen. */
export const optionalIdentifier = z
  .union([z.literal(""), identifier], { error: "unknown" })
  .nullish()
  .transform((value) => value || null);

/** An id in the address of a list: what is none is as if it were not written. */
export const someId = identifier.nullable().catch(null).default(null);

/** A date in the address of a list, likewise. */
export const someDate = z
  .string()
  .max(40)
  .transform((value) => parseLocalDate(value))
  .nullable()
  .catch(null)
  .default(null);

/** A calendar date as people write it (dd/mm/yyyy) or as a browser sends it. */
export const calendarDate = line(40).transform((value, context): LocalDate => {
  const date = parseLocalDate(value);
  if (date) return date;
  context.addIssue({ code: "custom", message: value === "" ? "required" : "not_a_date" });
  return z.NEVER;
});

/** A calendar date, or none. */
export const optionalDate = line(40).transform((value, context): LocalDate | null => {
  if (value === "") return null;
  const date = parseLocalDate(value);
  if (date) return date;
  context.addIssue({ code: "custom", message: "not_a_date" });
  return z.NEVER;
});

/** A time of day, 24 hours, as HH:MM; 8:00, 8h00 and 8h are understood too. */
export const timeOfDay = line(20).transform((value, context) => {
  const match = /^([01]?\d|2[0-3])(?:[:hg]([0-5]\d)?)?$/i.exec(value.replaceAll(" ", ""));
  if (match) return `${(match[1] ?? "").padStart(2, "0")}:${match[2] ?? "00"}`;
  context.addIssue({ code: "custom", message: value === "" ? "required" : "not_a_time" });
  return z.NEVER;
});

/** A number in Vietnamese or plain notation, as an exact decimal string. */
export const decimal = line(40).transform((value, context) => {
  const number = parseVietnameseNumber(value);
  if (number !== null) return number;
  context.addIssue({ code: "custom", message: value === "" ? "required" : "not_a_number" });
  return z.NEVER;
});

/** Whole percent from 0 to 100. */
export const percent = line(10).transform((value, context) => {
  const match = /^(\d{1,3})\s*%?$/.exec(value);
  const number = match ? Number(match[1]) : Number.NaN;
  if (number >= 0 && number <= 100) return number;
  context.addIssue({ code: "custom", message: "not_a_percent" });
  return z.NEVER;
});

/** A whole number within bounds. */
export const wholeNumber = (min: number, max: number) =>
  line(10).transform((value, context) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    context.addIssue({ code: "custom", message: "not_a_whole_number", params: { min, max } });
    return z.NEVER;
  });

/** A box that was ticked or not. */
export const checkbox = z
  .union([z.literal("on"), z.literal("true"), z.literal(""), z.boolean()], { error: "unknown" })
  .nullish()
  .transform((value) => value === "on" || value === "true" || value === true);

/** The version of a row that the writer had before their eyes; the next one is an integer of Postgres, too. */
export const rowVersion = z.coerce.number().int().min(1).max(2_147_483_646);

/** An address to write to, kept in small letters: people.email is compared so. */
export const email = line(254)
  .transform((value) => value.toLowerCase())
  .refine((value) => value !== "", "required")
  .refine(
    (value) => value === "" || /^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+\.[^\s@<>",;:\\]+$/.test(value),
    "not_an_email",
  );

/** Complaints of zod by the name of the field, the first of each. */
function complaintsOf(error: z.ZodError): Record<string, Complaint> {
  const fields: Record<string, Complaint> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".") || "form";
    const params = issue.code === "custom" ? (issue.params as Complaint["values"]) : undefined;
    const known = /^[a-z_]+$/.test(issue.message) ? issue.message : "unknown";
    fields[name] ??= params ? { key: known, values: params } : { key: known };
  }
  return fields;
}

/** What the shape makes of a value from outside. Throws InvalidError with a complaint a field. */
export function parseInput<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw new InvalidError(complaintsOf(result.error));
}
