import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

export const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** What stands in the way of somebody who reads or operates the page otherwise than by eye and mouse. */
export async function findings(page: Page, tags = [...standards, "best-practice"]): Promise<string[]> {
  // Colours on their way from one theme to the other belong to neither.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // Our pages have no frames, for whose sake the other mode opens a page of its own each time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}

export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
