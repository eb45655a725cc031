import type { Page } from "@playwright/test";

const address = /https?:\/\/[^\s<>"]+/g;

/** A letter as a mail program has it: headers and body in two forms. */
export class Letter {
  constructor(private readonly raw: string) {}

  /** A letter that a page shows before it is sent. */
  static ofPage(html: string): Letter {
    return new Letter(`\r\n--a\r\nContent-Type: text/html\r\n\r\n${html}`);
  }

  says(words: string | RegExp): boolean {
    const text = this.part("text/plain");
    return typeof words === "string" ? text.includes(words) : words.test(text);
  }

  /** The path that the letter leads to, which begins so. */
  path(beginning: string): string {
    const link = this.links().find(({ pathname }) => pathname.startsWith(beginning));
    if (!link) throw new Error(`No link of the letter begins with ${beginning}:\n${this.part("text/plain")}`);
    return link.pathname + link.search;
  }

  links(): URL[] {
    return (this.part("text/plain").match(address) ?? []).map((link) => new URL(link));
  }

  /** Every path that the letter leads to, by its text, its buttons and its headers. */
  paths(): string[] {
    const head = this.raw.split("\r\n\r\n", 1)[0] ?? "";
    const buttons = this.part("text/html").replaceAll("&amp;", "&");
    const links = [...head.matchAll(address), ...buttons.matchAll(address)].map(([link]) => new URL(link));
    return [...new Set([...links, ...this.links()].map(({ pathname, search }) => pathname + search))];
  }

  /** The file that a calendar takes in, its folded lines made whole. */
  get calendar(): string {
    return this.part("text/calendar")
      .replace(/\r\n[ \t]/g, "")
      .replaceAll("\r\n", "\n");
  }

  /** Opens the letter as it looks; what is clicked in it opens in the same browser. */
  async open(page: Page): Promise<void> {
    await page.setContent(this.part("text/html"));
  }

  private part(type: string): string {
    const parts = this.raw.split(/^--[^\r\n]+$/m);
    const part = parts.findLast((one) => one.toLowerCase().includes(`content-type: ${type}`)) ?? "";
    const [head = "", ...body] = part.split("\r\n\r\n");
    const text = body.join("\r\n\r\n");
    if (/transfer-encoding: base64/i.test(head)) return Buffer.from(text, "base64").toString("utf8");
    return /transfer-encoding: quoted-printable/i.test(head) ? unquoted(text) : text;
  }
}

function unquoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
