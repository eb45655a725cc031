import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { everyDepartment } from "@/db/seed/sample/department-list";
import { fold } from "../text";
import { matchDepartments } from "./match";

const sample = everyDepartment
  .filter(({ key }) => key !== "firstCulture")
  .map(({ key, name, abbreviation }) => ({ id: key as string, name, abbreviation }));
const found = (query: string, limit?: number) => matchDepartments(query, sample, limit).map(({ id }) => id);

describe("a department is found first", () => {
  it.each([
    ["SNV", "homeAffairs"],
    ["snv", "homeAffairs"],
    ["sở nv", "homeAffairs"],
    ["so nv", "homeAffairs"],
    ["Sở Nội vụ", "homeAffairs"],
    ["noi vu", "homeAffairs"],
    ["noivu", "homeAffairs"],
    ["nv", "homeAffairs"],
    ["SNgV", "foreignAffairs"],
    ["sngv", "foreignAffairs"],
    ["ngv", "foreignAffairs"],
    ["ngo vu", "foreignAffairs"],
    ["ngoại", "foreignAffairs"],
    ["ngoai vu", "foreignAffairs"],
    ["tc", "finance"],
    ["tài", "finance"],
    ["tai ng", "resources"],
    ["SKHĐT", "planning"],
    ["skhdt", "planning"],
    ["khdt", "planning"],
    ["khvdt", "planning"],
    ["ke hoach dau tu", "planning"],
    ["kế hoạch và đầu tư", "planning"],
    ["khcn", "science"],
    ["gddt", "education"],
    ["sgdđt", "education"],
    ["giao duc", "education"],
    ["so y", "health"],
    ["yt", "health"],
    ["svhttdl", "culture"],
    ["van hoa du", "culture"],
    ["du lich", "tourism"],
    ["lđtbxh", "labour"],
    ["ldtbvxh", "labour"],
    ["lao dong thuong binh", "labour"],
    ["lao động - thương binh", "labour"],
    ["vp", "office"],
    ["vpubnd", "office"],
    ["van phong", "office"],
    ["catp", "police"],
    ["cong an", "police"],
    ["bql kcnc va kcn", "techPark"],
    ["bql kcn va cx", "industrialZones"],
    ["kcnc", "techPark"],
    ["huu nghi", "friendship"],
    ["xuc tien", "promotion"],
    ["XÚC TIẾN", "promotion"],
    ["ttht", "promotion"],
  ])("%s", (query, id) => expect(found(query)[0]).toBe(id));
});

test("what fits alike stays in the order of the directory, at most as many as are asked for", () => {
  expect(found("s", 3)).toEqual(["foreignAffairs", "finance", "trade"]);
  expect(found("", 2)).toEqual(["office", "foreignAffairs"]);
  expect(found("  ")).toHaveLength(8);
  expect(found("moi truong")).toEqual(["environment", "resources"]);
  expect(found("cong")).toEqual([
    "police",
    "trade",
    "science",
    "techPark",
    "industrialZones",
    "firstTechPark",
  ]);
});

test.each(["xyz", "vu ngoai", "snvx", "-", "…", "%", "s".repeat(500)])("%j finds nothing", (query) => {
  expect(found(query)).toEqual([]);
});

test("another abbreviation counts as the first does", () => {
  const [finance, police] = [
    { id: "1", name: "Sở Tài chính", abbreviation: "STC", otherAbbreviations: ["CA"] },
    { id: "2", name: "Công an thành phố", abbreviation: "CATP" },
  ];
  expect(matchDepartments("ca", [police, finance])).toEqual([finance, police]);
});

test("no name and no query take long", () => {
  const slow = { id: "1", name: "a ".repeat(100), abbreviation: "" };
  expect(matchDepartments(`${"a ".repeat(49)}b`, [slow])).toEqual([]);
  expect(matchDepartments("a".repeat(100), [slow])).toEqual([slow]);
});

describe("whatever is typed", () => {
  const queries = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc
      .constantFrom(...sample)
      .chain(({ name }) => fc.nat(name.length).map((length) => name.slice(0, length))),
    fc
      .array(fc.constantFrom(..."sở nội vụ ngoại kh đt - và v t c".split(" ")), { maxLength: 4 })
      .map((words) => words.join(" ")),
  );

  test("what is found is some of what there is, each once, the same in all spellings", () => {
    fc.assert(
      fc.property(queries, fc.integer({ min: 0, max: 30 }), (query, limit) => {
        const ids = found(query, limit);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(limit);
        expect(ids.every((id) => sample.some((department) => department.id === id))).toBe(true);
        for (const spelling of [fold(query), query.normalize("NFD"), query.toUpperCase()]) {
          if (fold(spelling) === fold(query)) expect(found(spelling, limit)).toEqual(ids);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("its own abbreviation, name, and the beginning of it find a department", () => {
    for (const { id, name, abbreviation } of sample) {
      expect(found(abbreviation)[0]).toBe(id);
      expect(found(fold(name))[0]).toBe(id);
      expect(found(name.slice(0, 9), sample.length)).toContain(id);
    }
  });
});
