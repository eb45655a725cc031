import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testDatabase } from "@/test/database";
import { cleanText, fold, hasForbiddenCharacters } from "../text";
import { indexedWords, searchWords } from "./words";

const database = await testDatabase();

async function inDatabase(text: string): Promise<string[]> {
  const [row] = await database.execute<{ words: string[] }>(
    sql`select tsvector_to_array(search_words(${text})) as words`,
  );
  return row?.words ?? [];
}

async function finds(search: string, text: string): Promise<boolean> {
  for (const { query, pattern } of searchWords(search)) {
    const [row] = await database.execute<{ holds: boolean }>(
      sql`select search_words(${fold(text)}) @@ ${query}::tsquery and ${fold(text)} like ${pattern ?? "%"} as holds`,
    );
    if (!row?.holds) return false;
  }
  return true;
}

describe("the words of a text", () => {
  test.each([
    ["Số 12/TB-VP", ["-", "/", "12", "so", "tb", "vp"]],
    ["đối ngoại, đối nội", [",", "doi", "ngoai", "noi"]],
    ["“Nhà nước” – a\u00a0b…\nc", ["a", "b", "c", "nha", "nuoc"]],
    ["c:\\d 100%", ["%", "100", ":", "\\", "c", "d"]],
    ["x".repeat(100), ["x".repeat(40)]],
    [`${"đ".repeat(39)}😀😀😀`, [`${"d".repeat(39)}😀`]],
    ["", []],
  ])("%j", async (text, words) => {
    expect(indexedWords(fold(text)).sort()).toEqual(words);
    expect((await inDatabase(fold(text))).sort()).toEqual(words);
  });

  test("are the same here and in the database, whatever the text", async () => {
    const letters = fc.constantFrom(..."aâđ1/-.'\\%_&|!:*() \n\u00a0–“…×ßДش語😀");
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: letters, maxLength: 120 }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (raw) => {
        fc.pre(!hasForbiddenCharacters(raw));
        const folded = fold(cleanText(raw));
        expect(new Set(await inDatabase(folded))).toEqual(new Set(indexedWords(folded)));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a search", () => {
  test.each([
    ["doi ngoai", "Công tác đối ngoại"],
    ["ĐỐI NGOẠI", "công tác đối ngoại"],
    ["ngoại đối".normalize("NFD"), "đối ngoại"],
    ["hoà", "hòa bình"],
    ["hòa", "hoà bình"],
    ["da", "Đà Nẵng"],
    ["nga", "ngoại, ngành"],
    ["bảo đảm an nin", "Bảo đảm an ninh"],
    ["12", "Số 12/TB-VP"],
    ["tb", "Số 12/TB-VP"],
    ["12/tb-v", "Số 12/TB-VP"],
    ["b/ho", "Khối B/Hội trường"],
    ["12/TB-VP,", "Số 12/TB-VP"],
    ["“đối ngoại”", "đối ngoại"],
    ["–", "bất kỳ"],
    ["100%", "Đạt 100% kế hoạch"],
    ["'", "d'Ivoire"],
    ["\\", "c:\\d"],
    ["& | ! :* ( <->", "a & b | c ! d :* ( e <-> f"],
    [`${"x".repeat(60)}`, `${"x".repeat(61)}`],
  ])("%j finds %j", async (search, text) => {
    expect(await finds(search, text)).toBe(true);
  });

  test.each([
    ["goai", "đối ngoại"],
    ["n", "ngoại"],
    ["ng", "ngoại"],
    ["ngo đối", "đối ngoại"],
    ["12/VP", "Số 12/TB-VP"],
    ["12/TB-VP", "Số 112/TB-VP"],
    ["100%", "Đạt 1000"],
    ["%", "bất kỳ"],
    ["_", "bất kỳ"],
    ["a_b", "a b _"],
    [`${"x".repeat(60)}`, `${"x".repeat(59)}`],
  ])("%j does not find %j", async (search, text) => {
    expect(await finds(search, text)).toBe(false);
  });

  test("has a dozen words at the most, each once", () => {
    expect(searchWords("a b c d e f g h i j k l m n")).toHaveLength(12);
    expect(searchWords("đối đối doi")).toHaveLength(1);
  });
});
