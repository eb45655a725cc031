import { expect, test } from "vitest";
import { isOwnCall } from "./call";

const reference = '{"id":"60ab","bound":"$@1"}';
const state = '[{"status":"error","errors":{"name":"$undefined"},"values":{"price":"$$5"}}]';

test("a call by script brings the state and the form, or the form alone", () => {
  for (const own of [
    '[{"status":"idle"},"$K1"]',
    '["$K1"]',
    '[{"values":{"price":"$$5","ids":["a"]}},"$Ka"]',
  ]) {
    expect(
      isOwnCall(
        [
          ["_1_name", "x"],
          ["0", own],
        ],
        true,
      ),
      own,
    ).toBe(true);
  }
  for (const other of [
    "",
    "[",
    "[]",
    "null",
    '"$K1"',
    '{"0":"$K1"}',
    '[{"status":"idle"}]',
    '[1,2,"$K1"]',
    '["$K1","$Q1"]',
    '[{"values":{"name":"$Q1"}},"$K1"]',
    '["$1:constructor","$K1"]',
    "[".repeat(20_000),
  ]) {
    expect(isOwnCall([["0", other]], true), other.slice(0, 40)).toBe(false);
  }
  expect(isOwnCall([], true)).toBe(false);
  expect(
    isOwnCall(
      [
        ["0", '["$K1"]'],
        ["0", "["],
      ],
      true,
    ),
  ).toBe(false);
});

test("a form sent without script names its action and the state that is bound to it", () => {
  const form = (action: string, bound: string) =>
    isOwnCall(
      [
        ["$ACTION_REF_7", ""],
        ["$ACTION_7:0", action],
        ["$ACTION_7:1", bound],
        ["name", "$Q1"],
      ],
      false,
    );
  expect(form(reference, '[{"status":"idle"}]')).toBe(true);
  expect(form(reference, state)).toBe(true);
  for (const action of ["", "null", "{}", '{"id":"60ab","bound":null}', '{"id":"60ab","bound":"$Q9"}']) {
    expect(form(action, state), action).toBe(false);
  }
  for (const bound of ["", "[", '"x"', '["$Q1"]', '[{"then":"$1"}]']) {
    expect(form(reference, bound), bound).toBe(false);
  }
  expect(
    isOwnCall(
      [
        ["$ACTION_REF_7", ""],
        ["$ACTION_7:0", reference],
      ],
      false,
    ),
  ).toBe(false);
});

test("any other form is none of its business", () => {
  expect(
    isOwnCall(
      [
        ["0", "["],
        ["$ACTION_ID_60ab", ""],
        ["name", "$Q1"],
      ],
      false,
    ),
  ).toBe(true);
});

test("a call that is nested without end, or names two actions, is none of ours", () => {
  const deep = `[${"[".repeat(5_000)}${"]".repeat(5_000)},"$K1"]`;
  expect(isOwnCall([["0", deep]], true)).toBe(false);
  const two: [string, string][] = [
    ["$ACTION_ID_60ab", ""],
    ["$ACTION_ID_60cd", ""],
  ];
  expect(isOwnCall(two, false)).toBe(false);
});
