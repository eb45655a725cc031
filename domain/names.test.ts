import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullName, type NameParts, sortKey, splitName } from "./names";

function byKey(a: NameParts, b: NameParts): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

function sorted(names: string[]): string[] {
  return names.map(splitName).sort(byKey).map(fullName);
}

describe("taking a name apart", () => {
  it.each([
    ["Phùng Tấn Viết", { family: "Phùng", middle: "Tấn", given: "Viết" }],
    ["Nguyễn Hoàng Vũ Anh", { family: "Nguyễn", middle: "Hoàng Vũ", given: "Anh" }],
    ["Tạ Khoa", { family: "Tạ", middle: "", given: "Khoa" }],
    ["Phượng", { family: "", middle: "", given: "Phượng" }],
    ["  Võ\u00a0 Đình \t Khôi ", { family: "Võ", middle: "Đình", given: "Khôi" }],
    ["Phu\u0300ng Vie\u0302\u0301t", { family: "Phùng", middle: "", given: "Viết" }],
    ["", { family: "", middle: "", given: "" }],
  ])("of %j", (full, parts) => {
    expect(splitName(full)).toEqual(parts);
  });

  it("loses no word", () => {
    const words = fc.array(fc.constantFrom("Nguyễn", "Thị", "Ái", "Vân", "Đặng", "Bảo"));
    fc.assert(
      fc.property(words, (list) => {
        expect(fullName(splitName(list.join(" ")))).toBe(list.join(" "));
      }),
    );
  });
});

describe("sorting people", () => {
  it("goes by given name, then family, then middle name", () => {
    expect(
      sorted(["Võ Đình Khôi", "Trần Văn An", "Lê Thị An", "Lê Bá An", "Nguyễn Anh", "Đỗ Bình", "Lê An"]),
    ).toEqual(["Lê An", "Lê Bá An", "Lê Thị An", "Trần Văn An", "Nguyễn Anh", "Đỗ Bình", "Võ Đình Khôi"]);
  });

  it("follows the Vietnamese alphabet", () => {
    expect(
      sorted(["Uy", "Ưng", "Ơn", "Ôn", "On", "Em", "Êm", "Đam", "Dzu", "Dam", "Ân", "Ăn", "An"]),
    ).toEqual(["An", "Ăn", "Ân", "Dam", "Dzu", "Đam", "Em", "Êm", "On", "Ôn", "Ơn", "Uy", "Ưng"]);
  });

  it("lets the tone decide only between the same letters", () => {
    expect(sorted(["Mạ", "Má", "Mã", "Mả", "Mà", "Ma"])).toEqual(["Ma", "Mà", "Mả", "Mã", "Má", "Mạ"]);
    expect(sorted(["Hoang", "Hoàn", "Hoán", "Hoan"])).toEqual(["Hoan", "Hoàn", "Hoán", "Hoang"]);
  });

  it("does not mind case, form, or where the tone mark stands", () => {
    const key = sortKey(splitName("Lê Thị Hòa"));
    expect(sortKey(splitName("LÊ THỊ HOÀ"))).toBe(key);
    expect(sortKey(splitName("Lê Thị Hòa".normalize("NFD")))).toBe(key);
    expect(sortKey({ family: "Lê", middle: "Thị", given: " Hòa " })).toBe(key);
  });

  it("has a place for foreign names", () => {
    const places = ["Anh 2", "Anh-Đào", "Đức", "François", "Jürgen", "Wei", "Zoë", "Юрий", "伟"];
    const parts = places.map((given) => ({ family: "", middle: "", given }));
    expect([...parts].reverse().sort(byKey)).toEqual(parts);
  });

  it("makes keys of printable ASCII, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        expect(sortKey(splitName(name))).toMatch(/^[!-~]*$/);
      }),
    );
  });

  it("agrees with the Unicode collation for Vietnamese, part by part", () => {
    const collator = new Intl.Collator("vi", { sensitivity: "accent" });
    const initials = [
      "",
      "b",
      "c",
      "ch",
      "d",
      "đ",
      "g",
      "gh",
      "h",
      "kh",
      "l",
      "n",
      "ng",
      "q",
      "s",
      "t",
      "tr",
      "v",
      "x",
    ];
    const vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
    const toneMarks = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
    const finals = ["", "n", "ng", "nh", "m", "p", "c", "ch", "t", "i", "u"];
    const word = fc
      .tuple(...[initials, vowels, toneMarks, finals].map((choices) => fc.constantFrom(...choices)))
      .chain((letters) => {
        const text = letters.join("").normalize("NFC");
        return fc.constantFrom(text, text.charAt(0).toUpperCase() + text.slice(1), text.toUpperCase());
      });
    const part = fc.array(word, { maxLength: 2 }).map((list) => list.join(" "));
    const name = fc.record({ family: part, middle: part, given: part });
    fc.assert(
      fc.property(name, name, (a, b) => {
        const expected =
          collator.compare(a.given, b.given) ||
          collator.compare(a.family, b.family) ||
          collator.compare(a.middle, b.middle);
        expect(byKey(a, b)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(name, part, (a, middle) => {
        expect(byKey(a, { ...a, middle })).toBe(collator.compare(a.middle, middle));
      }),
      { numRuns: 2000 },
    );
  });
});
