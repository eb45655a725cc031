import { startProcess } from "@/test/process";
import { expect, test } from "./fixtures";
import { findings, sidewaysScroll, standards } from "./looks";

async function writtenLetters(): Promise<Record<string, string>> {
  const writing = startProcess("test/processes/write-letters.ts");
  await writing.ended;
  return JSON.parse(writing.said());
}

test("every mail can be read and touched in both themes, on a phone and beside a list of mails", async ({
  browse,
}) => {
  test.slow();
  const letters = Object.entries(await writtenLetters());
  expect(letters.length).toBeGreaterThan(10);
  const page = await browse(null);
  for (const [name, html] of letters) {
    await page.setContent(html);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [800, 390]) {
        const seen = `${name}, ${colorScheme}, ${width} px`;
        await page.setViewportSize({ width, height: 900 });
        // A mail has no landmarks: it stands in the page of a mail reader.
        expect(await findings(page, standards), seen).toEqual([]);
        expect(await sidewaysScroll(page), seen).toBe(0);
      }
    }
    const button = await page.locator("table.wide a").boundingBox();
    expect(button?.height, name).toBeGreaterThanOrEqual(43.5);
  }
});
