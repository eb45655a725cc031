import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Database } from "@/db/client";
import { mailStates } from "@/db/enums";
import { aDepartment, aMail, anInvitation, aPerson, aRecord, type Ref } from "@/db/factories";
import { stopToken } from "@/domain/mails/stop";
import { expect, test } from "./fixtures";
import { findings, sidewaysScroll } from "./looks";
import { Palette } from "./pages/palette";
import { sampleMeeting, samplePerson, sampleTask } from "./sample";

const columns =
  "due,original,given,meeting,notice,lead,owner,coordinating,leader,priority,status,percent,updated";

type Look = (database: Database) => Promise<[reader: Ref | null, path: string]>;

const as =
  (
    role: Parameters<typeof samplePerson>[1],
    path: string | ((database: Database) => Promise<string>),
  ): Look =>
  async (database) => [
    await samplePerson(database, role),
    typeof path === "string" ? path : await path(database),
  ];

const meeting =
  (options?: Parameters<typeof sampleMeeting>[1], page = "") =>
  async (database: Database) =>
    `/meetings/${(await sampleMeeting(database, options)).id}${page}`;
/** A change of some part of a record that is issued. */
const change =
  (part: "directive" | "section" | "attendance" | "figure" | "task" | "new-task"): Look =>
  async (database) => {
    const department = await aDepartment(database);
    const record = await aRecord(database, { department });
    const id = part === "new-task" ? record.directive.id : record[part].id;
    return [
      await samplePerson(database, "clerk"),
      `/meetings/${record.meeting.id}/amend?part=${part}&id=${id}`,
    ];
  };
const task = (status: Parameters<typeof sampleTask>[1]) => async (database: Database) =>
  `/tasks/${(await sampleTask(database, status)).id}`;
const newcomer =
  (path: string | ((database: Database) => Promise<string>)): Look =>
  async (database) => [
    await aPerson(database, { member: { department: await aDepartment(database) } }),
    typeof path === "string" ? path : await path(database),
  ];
const department = async (database: Database) => {
  const row = await database.query.departments.findFirst({
    where: ({ abbreviation }, { eq }) => eq(abbreviation, "SNgV"),
  });
  return `/departments/${row?.id}`;
};

/** The ledger of mails with one in each state; or one of them, opened. */
const mails =
  (opened?: "letter"): Look =>
  async (database) => {
    const person = await aPerson(database);
    const answer = "421 4.3.2 Service shutting down, try again later";
    for (const state of mailStates)
      await aMail(database, { personId: person.id, address: person.email ?? "", state, answer });
    const html =
      '<html lang="vi"><head><title>Thư</title></head><body><main><h1>Thư</h1></main></body></html>';
    const { id } = await aMail(database, { personId: person.id, state: "failed", answer, html });
    return [
      await samplePerson(database, "clerk"),
      opened ? `/reminders/${id}` : `/reminders?person=${person.id}`,
    ];
  };

/** Every page, as somebody of the sample whom it has most to show. */
const pages: Record<string, Look> = {
  "sign-in": async () => [null, "/sign-in"],
  "a one-time link": async (database) => [null, await anInvitation(database, await aPerson(database))],
  "a used link": async () => [null, "/link/used"],
  "a page that is not there": as("staff", "/nowhere"),
  "a task that is not there": as("staff", `/tasks/${randomUUID()}`),
  "my work of staff": as("staff", "/my-work"),
  "my work of a head": as("head", "/my-work"),
  "my work, empty": newcomer("/my-work"),
  "the meetings": as("clerk", "/meetings"),
  "no meetings": newcomer("/meetings"),
  "a new meeting": as("clerk", "/meetings/new"),
  "a draft": as("clerk", meeting({ status: "draft" })),
  "a draft as forms": as("clerk", meeting({ status: "draft" }, "/plain")),
  "a draft before its issue": as("clerk", meeting({ status: "draft" }, "/issue")),
  "a record that is ready for its issue": async (database) => {
    const department = await aDepartment(database);
    const chair = await aPerson(database, { role: "leader" });
    await aPerson(database, { member: { department, kind: "head" } });
    const record = await aRecord(database, { status: "draft", department, chair });
    return [await samplePerson(database, "clerk"), `/meetings/${record.meeting.id}/issue`];
  },
  "what was saved of a draft": as("clerk", meeting({ status: "draft" }, "/revisions")),
  "a meeting that is planned": as("clerk", meeting({ status: "planned" })),
  "an invitation to it": as("leader", meeting({ status: "planned" })),
  "the files of a record": as("clerk", meeting({}, "/files")),
  "a direct order": as("clerk", meeting({ kind: "direct_order" })),
  "an addendum to a conclusion": change("directive"),
  "an addendum to a running text": change("section"),
  "an addendum to who came": change("attendance"),
  "an addendum to a figure": change("figure"),
  "a change of a task": change("task"),
  "a forgotten task": change("new-task"),
  "the series": as("clerk", "/series"),
  "a new series": as("clerk", "/series/new"),
  "one series": as("clerk", async (database) => {
    const series = await database.query.meetingSeries.findFirst({
      where: (row, { isNotNull }) => isNotNull(row.cadence),
    });
    return `/series/${series?.id}`;
  }),
  "a record": as("clerk", meeting()),
  "a restricted record": as("clerk", meeting({ restricted: true })),
  "the record of 2014": as("staff", meeting({ archive: true })),
  "the tasks": as("leader", "/tasks"),
  "the tasks, filtered": as("leader", "/tasks?status=completed&time=done"),
  "the tasks in groups, with all columns": as(
    "clerk",
    `/tasks?group=department&status=open&columns=${columns}`,
  ),
  "no tasks": newcomer("/tasks"),
  "the filter of the tasks": as("head", "/tasks/filter?status=open"),
  "the saved lists of tasks": as("head", "/tasks/views?status=open"),
  "the summary of several tasks": as("leader", "/tasks/bulk?change=cancel&all=1&of=status%3Dopen"),
  "a task just given": as("head", task("assigned")),
  "a task in hand": as("staff", task("in_progress")),
  "a task that waits for its head": as("head", task("in_review")),
  "a task that waits for the leader": as("clerk", task("submitted")),
  "a task that is done": as("leader", task("completed")),
  "the overview": as("leader", "/overview"),
  "what a search finds": as("clerk", "/search?q=đối+ngoại"),
  "a search that finds nothing": as("staff", "/search?q=xyzzy"),
  "a search that is too long": as("staff", `/search?q=${"a".repeat(201)}`),
  "the departments": as("staff", "/departments"),
  "a department's work": as("leader", department),
  "a department of which little may be seen": newcomer(department),
  "a closed department": as("leader", async (database) => {
    const closed = await database.query.departments.findFirst({
      where: (row, { isNotNull }) => isNotNull(row.closedOn),
    });
    return `/departments/${closed?.id}`;
  }),
  "the account": as("head", "/account"),
  "the mails to oneself, none yet": newcomer("/reminders"),
  "the mails to all": mails(),
  "a mail as it went": mails("letter"),
  "a preview of the morning": as("clerk", "/reminders/preview"),
  "a link that stops mails": async (database) => {
    const { id } = await aPerson(database);
    return [null, `/stop/${stopToken(process.env.AUTH_SECRET ?? "", id)}`];
  },
  "a link that stops nothing": async () => [null, "/stop/x"],
  "the people": as("administrator", "/admin"),
  "a new person": as("administrator", "/admin/people/new"),
  "a person": as(
    "administrator",
    async (database) => `/admin/people/${(await samplePerson(database, "head")).id}`,
  ),
  "the departments of the administrator": as("administrator", "/admin/departments"),
  "a new department": as("administrator", "/admin/departments/new"),
  "a department": as("administrator", async (database) => `/admin${await department(database)}`),
  "its new name": as("administrator", async (database) => `/admin${await department(database)}/rename`),
  "a merger": as("administrator", "/admin/departments/close"),
  "the summary of a merger": as("administrator", async (database) => {
    const { id } = await aDepartment(database);
    const decision = "successor=new&name=Sở+Mới&from=01/01/2099&document=Nghị+quyết+1";
    return `/admin/departments/close/confirm?departmentIds=${id}&${decision}`;
  }),
  "the groups": as("administrator", "/admin/groups"),
  "a new group": as("administrator", "/admin/groups/new"),
  "a group": as("administrator", async (database) => {
    const group = await database.query.departmentGroups.findFirst();
    return `/admin/groups/${group?.id}`;
  }),
  "the office": as("administrator", "/admin/office"),
  "the calendar": as("administrator", "/admin/calendar"),
  "who is reminded when": as("administrator", "/admin/reminders"),
};

test.describe.configure({ mode: "parallel" });

test.describe("each page, in both themes, on a desk and on a phone", () => {
  for (const [name, look] of Object.entries(pages)) {
    test(name, async ({ browse, database }) => {
      test.slow();
      const [reader, path] = await look(database);
      const page = await browse(reader, {
        expected: /404 \(Not Found\)|Blocked script execution in '[^']*\/letter/,
      });
      await page.goto(path);
      await expect(page.locator("html")).toHaveAttribute("lang", "vi");
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await unfold(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [1440, 390]) {
          await showAll(page, width);
          expect(await findings(page), `${colorScheme}, ${width} px`).toEqual([]);
        }
      }
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await sidewaysScroll(page), "px wider than the screen").toBe(0);
    });
  }
});

test("the menu, and a form with mistakes in it", async ({ browse, database }) => {
  const page = await browse(await samplePerson(database, "clerk"));
  await page.goto("/meetings/new");
  await page.getByRole("button", { name: "Bắt đầu ghi" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  for (const width of [1440, 390]) {
    await showAll(page, width);
    expect(await findings(page), `mistakes, ${width} px`).toEqual([]);
  }
  await page.getByRole("banner").locator("summary").click();
  expect(await findings(page), "menu").toEqual([]);
});

test("the palette and the list of keys", async ({ browse, database }) => {
  test.slow();
  const page = await browse(await samplePerson(database, "clerk"));
  await page.goto("/tasks");
  const palette = await Palette.open(page);
  const look = async (what: string) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await findings(page), `${what}, ${colorScheme}, ${width} px`).toEqual([]);
        expect(await sidewaysScroll(page), "px wider than the screen").toBe(0);
      }
    }
  };
  await look("what is suggested");
  await palette.field.fill("doi ngoai");
  await expect(palette.active).toHaveAttribute("href", /^\/tasks\//);
  await look("what is found");
  await page.setViewportSize({ width: 1440, height: 900 });
  await palette.dialog.getByRole("button", { name: "Phím tắt" }).click();
  await expect(page.getByRole("dialog", { name: "Phím tắt" })).toBeVisible();
  await look("the keys");
});

/** What opens in place is part of the page: one of each is opened. */
async function unfold(page: Page): Promise<void> {
  await page.locator("main details").evaluateAll((all) => {
    const seen = new Set<string | null>();
    for (const details of all as HTMLDetailsElement[]) {
      const name = details.querySelector("summary")?.textContent ?? null;
      details.removeAttribute("name");
      details.open ||= !seen.has(name);
      seen.add(name);
    }
  });
}

/** On a screen as high as the page nothing lies half under the bar at its foot. */
async function showAll(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(900, height) });
}
