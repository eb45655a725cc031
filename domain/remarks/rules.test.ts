import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { piecesOf } from "./rules";

const an = { id: "an", name: "Nguyễn Văn An" };
const van = { id: "van", name: "Nguyễn Văn" };
const ha = { id: "ha", name: "Lê Thị Hà" };
const otherHa = { id: "ha2", name: "Lê Thị Hà" };
const people = [van, an, ha];
const named = (body: string, among = people) => piecesOf(body, among).flatMap(({ ids }) => ids);

test.each([
  ["nobody", "Đề nghị báo cáo sớm", []],
  ["a name without an @", "Lê Thị Hà báo cáo", []],
  ["a name at the beginning", "@Lê Thị Hà xem giúp", ["ha"]],
  ["a name at the end", "nhờ @Lê Thị Hà", ["ha"]],
  ["before a full stop", "nhờ @Lê Thị Hà.", ["ha"]],
  ["the longer name", "@Nguyễn Văn An xem", ["an"]],
  ["the shorter name, where the longer is not meant", "@Nguyễn Văn xem", ["van"]],
  ["no beginning of a longer word", "@Lê Thị Hàng", []],
  ["capitals do not matter", "@lê thị hà", ["ha"]],
  ["an address of mail is no name", "gửi van@Lê Thị Hà", []],
  ["two at once", "@Lê Thị Hà, @Nguyễn Văn An", ["ha", "an"]],
  ["somebody unknown", "@Trần Bình", []],
])("%s", (_, body, ids) => {
  expect(named(body)).toEqual(ids);
});

test("people of one name are meant together", () => {
  expect(named("@Lê Thị Hà", [...people, otherHa])).toEqual(["ha", "ha2"]);
});

describe("whatever is written", () => {
  const words = fc.array(
    fc.oneof(fc.string(), fc.constantFrom("@", " ", "@Lê Thị Hà", "@Nguyễn Văn", "@Nguyễn Văn An", "\n")),
  );

  test("the pieces are the words, and a piece with people is an @ and their name", () => {
    fc.assert(
      fc.property(words, (parts) => {
        const body = parts.join("");
        const pieces = piecesOf(body, people);
        expect(pieces.map(({ text }) => text).join("")).toBe(body);
        for (const { text, ids } of pieces) {
          const names = people
            .filter(({ id }) => ids.includes(id))
            .map(({ name }) => `@${name}`.toLowerCase());
          expect(ids.length === 0 || names.includes(text.toLowerCase())).toBe(true);
        }
      }),
    );
  });
});
