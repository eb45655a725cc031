import { describe, expect, it } from "vitest";
import { messages } from ".";
import { args } from "./args";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[[...path, key].join("."), value] as [string, string]]
      : flatten(value, [...path, key]),
  );
}

const vi = Object.fromEntries(flatten(messages.vi));
const en = Object.fromEntries(flatten(messages.en));

describe("the words of both languages", () => {
  it("stand under the same keys", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  // Vietnamese has no plural, so only the names count, not the kinds
  it.each(Object.keys(vi))("%s takes the same arguments and says something in both", (key) => {
    const [ours, theirs] = [vi[key] ?? "", en[key] ?? ""];
    expect(args(theirs)).toEqual(args(ours));
    expect(ours.trim()).toBe(ours);
    expect(theirs === "").toBe(ours === ""); // where there is nothing to say, in neither
  });

  it("are composed letters, with the tone mark in the old place", () => {
    for (const text of Object.values(vi)) {
      expect(text).toBe(text.normalize("NFC"));
      expect(text).not.toMatch(/(?<![qQ])(?:oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ)(?!\p{L})/u);
    }
  });
});

describe("args", () => {
  it.each([
    ["Không có gì", []],
    ["Lưu lúc {time}", ["time"]],
    ["{count, plural, one {one task} other {# tasks of {name}}}", ["count", "name"]],
    ["<link>{count}</link> ở '{đây}'", ["<link>", "count"]],
    ["{kind, select, a {{one}} other {{two, number}}}", ["kind", "one", "two"]],
  ])("%s", (message, found) => {
    expect(args(message)).toEqual(found);
  });
});
