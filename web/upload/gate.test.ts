import { expect, test } from "vitest";
import { enter, inTurn } from "./gate";

test("a person has three uploads at a time, all together twelve", () => {
  const own = [1, 2, 3, 4].map(() => enter("a"));
  expect(own.map(Boolean)).toEqual([true, true, true, false]);
  const others = ["b", "c", "d", "e"].flatMap((person) => [1, 2, 3].map(() => enter(person)));
  expect(others.filter(Boolean)).toHaveLength(9);
  own[0]?.();
  expect(enter("a")).not.toBeNull();
  for (const leave of [...own.slice(1), ...others]) leave?.();
  const again = ["b", "c", "d"].flatMap((person) => [1, 2, 3].map(() => enter(person)));
  expect(again.every(Boolean)).toBe(true);
  for (const leave of again) leave?.();
});

test("two are stored at a time, also after one that failed", async () => {
  let now = 0;
  let most = 0;
  const work = async (index: number) => {
    now += 1;
    most = Math.max(most, now);
    await new Promise(setImmediate);
    now -= 1;
    if (index % 3 === 0) throw new Error("no");
    return index;
  };
  const results = await Promise.allSettled(Array.from({ length: 12 }, (_, at) => inTurn(() => work(at))));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(8);
  expect(most).toBe(2);
});
