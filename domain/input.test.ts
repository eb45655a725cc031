import { describe, expect, test } from "vitest";
import { z } from "zod";
import { InvalidError } from "./errors";
import {
  calendarDate,
  checkbox,
  decimal,
  email,
  identifier,
  line,
  optionalDate,
  optionalIdentifier,
  paragraphs,
  parseInput,
  percent,
  requiredLine,
  requiredParagraphs,
  rowVersion,
  timeOfDay,
} from "./input";

const id = "6b0c5d3e-0a3e-4d0e-9a55-111111111111";

/** What a field makes of a value, or the complaint about it. */
function read(shape: z.ZodType, value: unknown) {
  try {
    return { value: parseInput(z.object({ field: shape }), { field: value }).field };
  } catch (error) {
    if (error instanceof InvalidError) return error.fields.field;
    throw error;
  }
}

describe("a field keeps", () => {
  test.each<[string, z.ZodType, unknown, unknown]>([
    ["a line without breaks and runs of space", line(), "  Họp \r\n\t giao  ban ", "Họp giao ban"],
    ["nothing", line(), "", ""],
    ["text composed", line(), "Ho\u0323p", "Họp"],
    ["a line of the greatest length", requiredLine(5), "ỆỆỆỆỆ", "ỆỆỆỆỆ"],
    ["paragraphs as they were typed in a browser", paragraphs(), "Một \r\n\r\n  Hai\r\n", "Một\n\n  Hai"],
    ["emoji", requiredParagraphs(), "👍🏽", "👍🏽"],
    ["an id", identifier, id, id],
    ["no id", optionalIdentifier, "", null],
    ["no id, not even sent", optionalIdentifier, undefined, null],
    ["a date as people write it", calendarDate, " 5/3/2026 ", "2026-03-05"],
    ["a date as browsers send it", calendarDate, "2026-03-05", "2026-03-05"],
    ["a leap day", calendarDate, "29/02/2024", "2024-02-29"],
    ["no date", optionalDate, " ", null],
    ["a time", timeOfDay, "8:05", "08:05"],
    ["a time as it is said", timeOfDay, "14h30", "14:30"],
    ["a full hour", timeOfDay, "8 giờ".replace("giờ", "g"), "08:00"],
    ["midnight", timeOfDay, "00:00", "00:00"],
    ["a number", decimal, "1.234,50", "1234.50"],
    ["percent", percent, "100 %", 100],
    ["no percent at all", percent, "0", 0],
    ["a ticked box", checkbox, "on", true],
    ["a box that was not ticked", checkbox, undefined, false],
    ["a version", rowVersion, "2147483646", 2_147_483_646],
    ["an address in small letters", email, " Ha.Le@Example.COM ", "ha.le@example.com"],
  ])("%s", (_, shape, raw, value) => {
    expect(read(shape, raw)).toEqual({ value });
  });
});

describe("a field complains of", () => {
  test.each<[string, z.ZodType, unknown, string, object?]>([
    ["what is missing", requiredLine(), undefined, "required"],
    ["what says nothing", requiredLine(), " \r\n ", "required"],
    ["what is too long", line(5), "ỆỆỆỆỆỆ", "too_long", { max: 5 }],
    ["NUL", paragraphs(), "a\0b", "forbidden_characters"],
    ["half a pair", line(), "a\ud800b", "forbidden_characters"],
    ["no id", identifier, "", "unknown"],
    ["what is no id", optionalIdentifier, "x", "unknown"],
    ["a day that does not exist", calendarDate, "30/02/2026", "not_a_date"],
    ["year 1", calendarDate, "01/01/0001", "not_a_date"],
    ["year 9999", optionalDate, "31/12/9999", "not_a_date"],
    ["no date", calendarDate, "", "required"],
    ["what is no time", timeOfDay, "25:00", "not_a_time"],
    ["no time", timeOfDay, "", "required"],
    ["what is no number", decimal, "khoảng 5", "not_a_number"],
    ["no number", decimal, " ", "required"],
    ["more than all", percent, "101", "not_a_percent"],
    ["what is no address", email, "ha.le", "not_an_email"],
    ["no address", email, "", "required"],
    ["no version", rowVersion, "", "unknown"],
    ["a version that none follows", rowVersion, "2147483647", "unknown"],
  ])("%s", (_, shape, raw, key, values) => {
    expect(read(shape, raw)).toEqual(values ? { key, values } : { key });
  });
});

test("every field that is wrong has its own complaint, the first of each", () => {
  const shape = z.object({ name: requiredLine(3), date: calendarDate, note: line() });
  const fields = { name: { key: "too_long", values: { max: 3 } }, date: { key: "not_a_date" } };
  const read = () => parseInput(shape, { name: "quá dài", date: "x", note: "" });
  expect(read).toThrow(expect.objectContaining({ kind: "invalid", fields }));
});
