import { expect, type Locator, type Page } from "@playwright/test";

/** A hand on the keyboard: goes from one stop to the next, and looks at each whether it can see where it is. */
export class Keys {
  constructor(private readonly page: Page) {}

  /** Presses Tab until it stands on that, or on one of those; no mouse, no shortcut past what lies between. */
  async to(target: Locator, { backwards = false } = {}): Promise<void> {
    await expect(target.first()).toBeAttached();
    for (let stops = 0; stops < 300; stops += 1) {
      if (await target.evaluateAll((all) => all.some((one) => one === document.activeElement))) return;
      await this.page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
      await this.look();
    }
    throw new Error(`Tab never came to ${target}.`);
  }

  /** Goes on for so many stops, or to the end of the page; says at how many it looked. */
  async walk(most: number): Promise<number> {
    for (let stops = 0; stops < most; stops += 1) {
      await this.page.keyboard.press("Tab");
      if (await this.page.evaluate(() => document.activeElement === document.body)) return stops;
      await this.look();
    }
    return most;
  }

  private async look(): Promise<void> {
    expect(await this.page.evaluate(whatIsHidden), "where the focus is can be seen").toBe("");
  }

  async press(target: Locator, key = "Enter", way: { backwards?: boolean } = {}): Promise<void> {
    await this.to(target, way);
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(text);
  }

  /** Goes through a list with the arrow until it shows that. */
  async choose(select: Locator, label: string): Promise<void> {
    await this.to(select);
    await this.page.keyboard.press("Home");
    const shown = () => select.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.label);
    const count = await select.locator("option").count();
    for (let steps = 0; steps < count && (await shown()) !== label; steps += 1) {
      await this.page.keyboard.press("ArrowDown");
    }
    expect(await shown()).toBe(label);
  }

  /** Goes to the choices of which that is one, and on with the arrow to it. */
  async pickFrom(wanted: Locator, way: { backwards?: boolean } = {}): Promise<void> {
    const name = await wanted.getAttribute("name");
    const group = this.page.locator(`input[type=radio][name="${name}"]`);
    await this.to(group, way);
    await this.page.keyboard.press("Space");
    for (let steps = 0; steps < (await group.count()) && !(await wanted.isChecked()); steps += 1) {
      await this.page.keyboard.press("ArrowRight");
    }
    await expect(wanted).toBeChecked();
  }

  /** Goes to the choice that is taken, or the first, and on with the arrow. */
  async pick(group: Locator, label: string): Promise<void> {
    const radios = group.getByRole("radio");
    const taken = group.getByRole("radio", { checked: true });
    await this.to((await taken.count()) > 0 ? taken : radios.first());
    const wanted = group.getByRole("radio", { name: label, exact: true });
    if ((await taken.count()) === 0) await this.page.keyboard.press("Space");
    for (let steps = 0; steps < (await radios.count()) && !(await wanted.isChecked()); steps += 1) {
      await this.page.keyboard.press("ArrowRight");
    }
    await expect(wanted).toBeChecked();
  }
}

/** In the browser: names what has the focus when it has no ring, or something lies over it; else nothing. */
function whatIsHidden(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return "";
  const holders = [element, element.closest("label")].filter((one) => one !== null);
  const hasRing = holders.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== "none" && outlineWidth !== "0px";
  });
  const box = (element.closest("label") ?? element).getClientRects()[0];
  if (!box) return `no box: ${element.outerHTML}`;
  const shares = [0.1, 0.5, 0.9];
  const points = shares.flatMap((x) =>
    shares.map((y) => [box.x + box.width * x, box.y + box.height * y] as const),
  );
  const isFree = points.some(([x, y]) => {
    const over = document.elementFromPoint(x, y);
    return holders.some((one) => one.contains(over));
  });
  return hasRing && isFree ? "" : `${hasRing ? "covered" : "no ring"}: ${element.outerHTML.slice(0, 300)}`;
}
