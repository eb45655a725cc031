import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences, type Piece, shortened } from "./differences";

const written = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
    .join("");
const side = (pieces: readonly Piece[], kind: Piece["kind"]) =>
  pieces
    .filter((piece) => piece.kind === "same" || piece.kind === kind)
    .map(({ text }) => text)
    .join("");

describe("between two texts stands", () => {
  test.each([
    ["", "", ""],
    ["", "Một", "[+Một+]"],
    ["Một", "", "[-Một-]"],
    ["Đẩy mạnh xúc tiến", "Đẩy mạnh xúc tiến đầu tư", "Đẩy mạnh xúc tiến[+ đầu tư+]"],
    ["Sở Ngoại vụ chủ trì", "Sở Công Thương chủ trì", "Sở [-Ngoại vụ-][+Công Thương+] chủ trì"],
    ["ưu tiên", "ưu tiến", "ưu [-tiên-][+tiến+]"],
    ["a\nb", "a\n\nb", "a\n[+\n+]b"],
  ])("%j %j", (before, after, expected) => {
    expect(written(differences(before, after))).toBe(expected);
  });
});

const texts = fc.oneof(
  fc
    .array(fc.constantFrom("đối", "ngoại", " ", "\n", ".", "Sở", "👩‍👧", "a"), { maxLength: 40 })
    .map((all) => all.join("")),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

test("either text can be read off", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const pieces = differences(before, after);
      expect(side(pieces, "removed")).toBe(before);
      expect(side(pieces, "added")).toBe(after);
    }),
    { numRuns: 500 },
  );
});

test("of a long text what stands around the change is left", () => {
  const long = "từ ngữ ".repeat(2_000);
  const pieces = shortened(differences(`${long}cũ ${long}`, `${long}mới ${long}`));
  expect(pieces.map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"]);
  expect(written(pieces).length).toBeLessThan(250);
  expect(written(pieces)).toMatch(/^….*từ ngữ \[-cũ-\]\[\+mới\+\] từ ngữ.*…$/);
});

test("two long texts that have nothing in common take no time", () => {
  const [one, other] = ["a", "b"].map((letter) =>
    Array.from({ length: 8_000 }, (_, index) => `${letter}${index}`).join(" "),
  ) as [string, string];
  const start = performance.now();
  expect(side(differences(one, other), "added")).toBe(other);
  expect(performance.now() - start).toBeLessThan(2_000);
});
