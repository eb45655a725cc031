import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { colours } from "./look";

test.each(Object.entries(colours))("%s is that of the pages, light and dark", async (name, [light, dark]) => {
  const tokens = await readFile("app/styles/tokens.css", "utf8");
  expect(tokens).toContain(`--${name}: light-dark(${light}, ${dark});`);
});
