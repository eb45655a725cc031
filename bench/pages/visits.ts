import type { Exchange, Wire } from "../wire";
import type { PagesOffice } from "./office";
import { fixedWord, rareWord } from "./words";

/** Something that somebody does in an office, over and over. */
export interface Visit {
  name: string;
  make(wire: Wire): Promise<Exchange>;
}

export interface PageVisit extends Visit {
  path: string;
  account: keyof PagesOffice["headers"];
}

/** The page beside which the others are measured: the frame that all have, a heading, and that there is nothing yet. */
export const emptyPage = "empty page";

export const listPath = ({ departmentId }: PagesOffice) => `/tasks?department=${departmentId}&time=overdue`;
const searchPath = (words: string) => `/search?${new URLSearchParams({ q: words })}`;

/** The pages that are measured. */
export function pagesOf(office: PagesOffice): PageVisit[] {
  const page = (name: string, account: PageVisit["account"], path: string, shows: RegExp): PageVisit => ({
    name,
    path,
    account,
    make: (wire) => getPage(wire, path, office.headers[account], shows),
  });
  return [
    page(emptyPage, "clerk", "/series", /<h1/),
    page("my work", "staff", "/my-work", /<h1/),
    page("list of tasks", "clerk", listPath(office), /\/tasks\/[0-9a-f-]{36}/),
    page("search, 1 % of titles", "clerk", searchPath(rareWord), /\/tasks\/[0-9a-f-]{36}/),
    page("search, 100 titles", "clerk", searchPath(fixedWord), /\/tasks\/[0-9a-f-]{36}/),
    page("task with history", "head", `/tasks/${office.longTaskId}`, /<h1/),
    page("leader's home", "leader", "/overview", /<h1/),
  ];
}

/** The address of the same page with hardly a row, where there is one: what it needs less, it needs for its rows. */
export function fewRows(office: PagesOffice, { name }: PageVisit): string | null {
  if (name === "list of tasks") return `${listPath(office)}&q=${encodeURIComponent(rareWord)}`;
  if (name.startsWith("search")) return searchPath(`${rareWord} ${fixedWord}`);
  return null;
}

// Only the first answer is read: unpacking each would keep this program busy, and the server waiting.
const seen = new Set<string>();

async function getPage(
  wire: Wire,
  path: string,
  headers: PagesOffice["headers"]["clerk"],
  shows: RegExp,
): Promise<Exchange> {
  const exchange = await wire.get(path, headers);
  if (exchange.status !== 200) throw new Error(`${path} answers ${exchange.status}.`);
  const key = `${headers.host}${path}`;
  if (!seen.has(key) && !shows.test(exchange.text)) throw new Error(`${path} does not show ${shows}.`);
  seen.add(key);
  return exchange;
}
