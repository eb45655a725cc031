import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText, cleanTyped, fold, hasForbiddenCharacters, likePattern } from "./text";

const anyText = fc.string({ unit: "binary" });

describe("cleaning text", () => {
  it.each([
    ["a\r\nb\rc\n", "a\nb\nc"],
    ["a  \nb\t\n\n\n", "a\nb"],
    ["  a\n  b", "  a\n  b"],
    ["một\u00a0\nhai", "một\nhai"],
    ["ho\u0300a", "hòa"],
    [" \r\n ", ""],
    ["a\n\n\nb", "a\n\n\nb"],
  ])("makes %j %j", (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it("has nothing left to do the second time", () => {
    fc.assert(fc.property(anyText, (text) => cleanText(cleanText(text)) === cleanText(text)));
    fc.assert(fc.property(anyText, (text) => cleanLine(cleanLine(text)) === cleanLine(text)));
  });

  it.each([
    ["a \r\nb\t\r\n\n", "a \nb\t\n\n"],
    ["  Đang gõ ", "  Đang gõ "],
    ["ho\u0300a\u200b ", "hòa "],
  ])("leaves the white space of what is being typed: %j %j", (text, cleaned) => {
    expect(cleanTyped(text)).toBe(cleaned);
    expect(cleanTyped(cleaned)).toBe(cleaned);
  });

  it("takes no time over a long run of spaces", () => {
    const text = `${" ".repeat(1_000_000)}x`;
    const start = performance.now();
    expect([cleanText(text), cleanLine(text)]).toEqual([text, "x"]);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it("makes a line of a title", () => {
    expect(cleanLine("  Giao ban\r\n\tđô\u0301i  ngoại ")).toBe("Giao ban đối ngoại");
  });
});

describe("forbidden characters", () => {
  it.each([
    "\u0000",
    "a\u0001b",
    "\u000b",
    "\u000c",
    "\r",
    "a\rb",
    "\n\r",
    "\u001b[1m",
    "\u001f",
    "\ud800",
    "a\udc00b",
    "\udc00\ud800",
  ])("are found in %j", (text) => {
    expect(hasForbiddenCharacters(text)).toBe(true);
  });

  it.each(["", "Tấn Viết", "dòng 1\ndòng 2\tcột", "dòng 1\r\ndòng 2\r\n", "😀", "Ẵ", "𠮷"])(
    "are not found in %j",
    (text) => {
      expect(hasForbiddenCharacters(text)).toBe(false);
    },
  );

  it("are not left by line ends once the text is clean", () => {
    expect(hasForbiddenCharacters(cleanText("một\r\nhai\r"))).toBe(false);
  });
});

describe("folding for search", () => {
  it.each([
    ["Đối Ngoại", "doi ngoai"],
    ["ĐÀ NẴNG", "da nang"],
    ["hòa", "hoa"],
    ["hoà", "hoa"],
    ["Ủy ban", "uy ban"],
    ["Uỷ ban", "uy ban"],
    ["ưỡn ẹo", "uon eo"],
    ["Số 12/TB-UBND", "so 12/tb-ubnd"],
    ["İ", "i"],
    ["", ""],
  ])("folds %s to %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize("NFD"))).toBe(folded);
    expect(fold(text.toUpperCase())).toBe(folded);
  });

  it("has nothing left to do the second time, in whichever form the text came", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves no Vietnamese letter that is not plain ASCII", () => {
    const alphabet = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
    const tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
    for (const letter of alphabet + alphabet.toUpperCase()) {
      for (const tone of tones) expect(fold((letter + tone).normalize("NFC"))).toMatch(/^[a-y]$/);
    }
  });
});

describe("the pattern for LIKE", () => {
  it.each([
    ["đối ngoại", "%đối ngoại%"],
    ["100%", "%100\\%%"],
    ["a_b", "%a\\_b%"],
    ["c:\\d", "%c:\\\\d%"],
    ["", "%%"],
  ])("for %s is %s", (text, pattern) => {
    expect(likePattern(text)).toBe(pattern);
  });

  it("matches the text itself, literally and anywhere", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("%", "_", "\\", "a") }), (text) => {
        const body = likePattern(text).slice(1, -1);
        expect(body.replace(/\\([\\%_])/g, "$1")).toBe(text);
        expect(body.replace(/\\[\\%_]/g, "")).not.toMatch(/[\\%_]/);
      }),
    );
  });
});

it("what nobody sees does not make two texts differ, and lines are not turned around", () => {
  expect(cleanText("Sở\u200b Ngoại\u00ad vụ\u3164\ufeff")).toBe("Sở Ngoại vụ");
  expect(cleanText("a\u202eb\u2066c\u{e0041}")).toBe("abc");
});

it("more marks on a letter than any script has are refused, at once", () => {
  const stacked = `a${"\u0301".repeat(100_000)}${"\u0323".repeat(100_000)}`;
  expect(hasForbiddenCharacters(stacked)).toBe(true);
  expect(hasForbiddenCharacters("ệ".normalize("NFD"))).toBe(false);
  expect(hasForbiddenCharacters("a\u0085b")).toBe(true);
});
