import type { Page } from "@playwright/test";
import type { Database } from "@/db/client";
import { aDirective, aMeeting, aPerson, type Ref } from "@/db/factories";
import { anOffice } from "./office";
import { DraftPage } from "./pages/draft-page";

type Browse = (person: Ref, options?: { expected?: RegExp }) => Promise<Page>;

/** What the console says of a line that broke, of what somebody else wrote in the same place, and of a draft that is none any more. */
export const brokenLine = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_NETWORK_CHANGED|status of (409|422|500)/;

/** A draft with these conclusions, open in the browsers of two clerks. */
export async function twoClerks(browse: Browse, database: Database, ...bodies: string[]) {
  const office = await anOffice(database);
  const other = await aPerson(database, { role: "clerk" });
  const meeting = await aMeeting(database, {
    status: "draft",
    chair: office.leader,
    departments: [office.lead],
    sections: { assessment: "" },
  });
  for (const [index, body] of bodies.entries()) {
    await aDirective(database, { meeting, body, position: `a${index}` });
  }
  const expected = { expected: brokenLine };
  const first = await DraftPage.open(await browse(office.clerk, expected), meeting.id);
  const second = await DraftPage.open(await browse(other, expected), meeting.id);
  return { ...office, other, meeting, first, second };
}

/** Lets nothing that is written through to the server until it is called. */
export async function holdEdits(page: Page): Promise<() => void> {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/edits", async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

/** The conclusions of a record as the database has them, in their order, each with its tasks. */
export async function storedConclusions(database: Database, meeting: Ref) {
  const rows = await database.query.directives.findMany({
    where: (row, { eq }) => eq(row.meetingId, meeting.id),
    orderBy: (row, { asc }) => [asc(row.position), asc(row.id)],
  });
  const tasks = await database.query.tasks.findMany({
    where: (row, { eq }) => eq(row.meetingId, meeting.id),
    orderBy: (row, { asc }) => [asc(row.position), asc(row.id)],
  });
  return rows.map(({ id, body }) => ({
    body,
    tasks: tasks.filter((task) => task.directiveId === id).map(({ title }) => title),
  }));
}
