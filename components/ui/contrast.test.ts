import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/styles/tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\s*\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

const grounds = ["paper", "paper-sunk", "paper-raised", "accent-tint"];
const inks = ["ink", "ink-2", "ink-3", "accent", "accent-strong", "overdue", "soon", "done"];
const tints = ["overdue-tint", "soon-tint", "done-tint"];

type Pair = [over: string, under: string, least: number];
const pairs: Pair[] = [
  ...inks.flatMap((ink) => grounds.map((ground): Pair => [ink, ground, 4.5])),
  ...["overdue", "soon", "done"].map((state): Pair => [state, `${state}-tint`, 4.5]),
  ...["ink", "ink-2"].flatMap((ink) => tints.map((tint): Pair => [ink, tint, 4.5])),
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-strong", 4.5],
  ...grounds.map((ground): Pair => ["control", ground, 3]), // the edge of what can be typed in
  ...grounds.map((ground): Pair => ["accent", ground, 3]), // the focus ring
];

/** WCAG 2: relative luminance of an sRGB colour, and the ratio of two. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function colour(name: string, theme: "light" | "dark"): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`tokens.css has no colour --${name}`);
  return token[theme];
}

describe.each(["light", "dark"] as const)("contrast, %s theme", (theme) => {
  it.each(pairs)("%s on %s is at least %d", (over, under, least) => {
    expect(ratio(colour(over, theme), colour(under, theme))).toBeGreaterThanOrEqual(least);
  });
});

it("measures as WCAG does", () => {
  expect(ratio("#000000", "#ffffff")).toBeCloseTo(21);
  expect(ratio("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});
