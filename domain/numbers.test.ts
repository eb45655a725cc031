import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, parseNumber, parseVietnameseNumber } from "./numbers";

describe("reading a number as written in Vietnam", () => {
  it.each([
    ["42", "42"],
    ["48,5", "48.5"],
    ["48,50", "48.50"],
    ["697,81", "697.81"],
    ["536.6", "536.6"],
    ["536,6", "536.6"],
    ["1.234", "1234"],
    ["1.234,5", "1234.5"],
    ["1,234.5", "1234.5"],
    ["1.234.567,89", "1234567.89"],
    ["1,234,567.89", "1234567.89"],
    ["1.234.567", "1234567"],
    ["1,234,567", "1234567"],
    ["1,234", "1.234"],
    ["12.34", "12.34"],
    ["1.2345", "1.2345"],
    ["1234.567", "1234.567"],
    ["0.125", "0.125"],
    ["0,125", "0.125"],
    ["1234,5", "1234.5"],
    ["1 234 567,89", "1234567.89"],
    ["1\u00a0234", "1234"],
    [" 185,7 ", "185.7"],
    ["-48,5", "-48.5"],
    ["\u221248,5", "-48.5"],
    ["+7", "7"],
    ["007", "7"],
    ["0", "0"],
    ["-0,0", "0.0"],
    ["123456789012345678901234567890,5", "123456789012345678901234567890.5"],
  ])("takes %s for %s", (text, decimal) => {
    expect(parseVietnameseNumber(text)).toBe(decimal);
  });

  it.each([
    "",
    " ",
    "-",
    ",5",
    "5,",
    "5.",
    "1..2",
    "1,2,3",
    "1.23.456",
    "1.234.56",
    "1.234,567,8",
    "1,5.234,6",
    "1.234 567",
    "1 23",
    "12 34,5",
    "1,234 5",
    "1e5",
    "0x10",
    "NaN",
    "Infinity",
    "48,5 triệu",
    "٤٨",
    "--1",
    "- 1",
    "1\u00001",
  ])("refuses %j", (text) => {
    expect(parseVietnameseNumber(text)).toBeNull();
  });

  it("throws at nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,- +x") }), (text) => {
        expect(parseVietnameseNumber(text) ?? "0").toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("reading a number as written in English", () => {
  it.each([
    ["1,234", "1234"],
    ["1.234", "1.234"],
    ["1,234.5", "1234.5"],
    ["1.234,5", "1234.5"],
    ["48,5", "48.5"],
    ["0,125", "0.125"],
  ])("takes %s for %s", (text, decimal) => {
    expect(parseNumber(text, "en")).toBe(decimal);
  });
});

describe("writing a number", () => {
  it.each([
    ["1234.5", "1.234,5", "1,234.5"],
    ["-1234567.89", "-1.234.567,89", "-1,234,567.89"],
    ["48.50", "48,50", "48.50"],
    ["999", "999", "999"],
    ["1000", "1.000", "1,000"],
    ["0.125", "0,125", "0.125"],
    ["0", "0", "0"],
  ])("writes %s as %s and %s", (decimal, vietnamese, english) => {
    expect(formatNumber(decimal, "vi")).toBe(vietnamese);
    expect(formatNumber(decimal, "en")).toBe(english);
  });

  it.each(["", "1,5", "1e5", ".5", "5.", "NaN", " 1", "+1"])("throws at %j", (text) => {
    expect(() => formatNumber(text, "vi")).toThrow(RangeError);
  });

  it("writes what is read back the same, in both languages", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 24 });
    const decimals = fc
      .tuple(
        fc.constantFrom("", "-"),
        fc.bigInt({ min: 0n, max: 10n ** 24n }),
        fc.option(digits, { nil: undefined }),
      )
      .map(
        ([sign, whole, fraction]) =>
          [sign, fraction === undefined ? `${whole}` : `${whole}.${fraction}`] as const,
      )
      .map(([sign, number]) => (/[1-9]/.test(number) ? sign + number : number));
    fc.assert(
      fc.property(decimals, (decimal) => {
        expect(parseVietnameseNumber(formatNumber(decimal, "vi"))).toBe(decimal);
        expect(parseNumber(formatNumber(decimal, "en"), "en")).toBe(decimal);
      }),
      { numRuns: 2000 },
    );
  });
});
