import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { positionAfter, positionAtEnd, positionBetween, positionOneStep } from "./positions";

const lists = fc.integer({ min: 0, max: 30 }).map((length) => {
  const positions: string[] = [];
  while (positions.length < length) positions.push(positionAtEnd(positions));
  return positions;
});

test("the end of a list lies behind all of it, in whatever order it comes", () => {
  fc.assert(
    fc.property(
      lists.chain((list) => fc.shuffledSubarray(list, { minLength: list.length })),
      (list) => {
        const end = positionAtEnd(list);
        for (const position of list) expect(position < end).toBe(true);
      },
    ),
  );
});

test("between two neighbours there is always room", () => {
  let before = positionAtEnd([]);
  const after = positionAtEnd([before]);
  for (let count = 0; count < 200; count++) {
    const between = positionBetween(before, after);
    expect(before < between && between < after).toBe(true);
    before = between;
  }
});

describe("behind a sibling", () => {
  const siblings = fc.tuple(lists, fc.nat(), fc.constantFrom("one", "first", "last", "lost"));

  test("there is room, wherever that is", () => {
    fc.assert(
      fc.property(siblings, ([list, pick, where]) => {
        const rows = list.map((position, index) => ({ id: `${index}`, position }));
        const index = where === "one" && list.length > 0 ? pick % list.length : list.length - 1;
        const after = { one: `${index}`, first: null, last: undefined, lost: "gone" }[where];
        const position = positionAfter(rows, after);
        const place = where === "first" ? 0 : index + 1;
        expect([...list, position].sort().indexOf(position)).toBe(place);
      }),
    );
  });

  test("that shares its place with others, there is room behind them", () => {
    const rows = ["a0", "a0", "a1"].map((position, index) => ({ id: `${index}`, position }));
    const position = positionAfter(rows, "0");
    expect("a0" < position && position < "a1").toBe(true);
  });
});

describe("one step", () => {
  const one = fc.tuple(
    lists.filter((list) => list.length > 0),
    fc.nat(),
    fc.constantFrom("up" as const, "down" as const),
  );

  test("exchanges a row with its neighbour, and does nothing at the end", () => {
    fc.assert(
      fc.property(one, ([list, pick, step]) => {
        const index = pick % list.length;
        const own = list[index] ?? "";
        const moved = positionOneStep(list, own, step);
        const atEnd = step === "up" ? index === 0 : index === list.length - 1;
        expect(moved === null).toBe(atEnd);
        if (moved === null) return;
        const others = list.filter((position) => position !== own);
        const place = [...others, moved].sort().indexOf(moved);
        expect(place).toBe(step === "up" ? index - 1 : index + 1);
      }),
    );
  });

  test("does nothing for a row that is not in the list", () => {
    expect(positionOneStep(["a0", "a1"], "a5", "up")).toBeNull();
    expect(positionOneStep(["a0", "a1"], "a5", "down")).toBeNull();
  });
});
