import { randomUUID } from "node:crypto";
import type { Database } from "@/db/client";
import { aMail, aPerson, type Ref } from "@/db/factories";
import { stopPath, stopToken } from "@/domain/mails/stop";
import { readGrid } from "@/test/grid";
import { ask } from "./ask";
import { expect, test } from "./cast";
import { actionOf, call, formOf, formOn, outcomeOf, send } from "./forms";

const secret = process.env.AUTH_SECRET ?? "";
const oneClick = { "content-type": "application/x-www-form-urlencoded" };
const asked = { method: "POST", headers: oneClick, body: "List-Unsubscribe=One-Click" };

/** What somebody chose. On a working day the worker of the office makes the row before them. */
const choiceOf = async (database: Database, { id }: Ref) => {
  const row = await database.query.mailChoices.findFirst({
    where: (choice, { and, eq, gt }) => and(eq(choice.personId, id), gt(choice.version, 1)),
  });
  return row ? [row.remindersStopped, row.newsStopped] : null;
};

test("a mail program stops mails by one click, without an origin and without a session", async ({
  database,
}) => {
  const person = await aPerson(database);
  const path = stopPath(secret, person.id);
  for (let click = 0; click < 2; click++) expect((await ask(path, asked)).status).toBe(200);
  expect(await choiceOf(database, person)).toEqual([true, true]);
  const history = await database.query.history.findMany({
    where: (row, { eq }) => eq(row.subjectId, person.id),
  });
  expect(history.map(({ kind }) => kind)).toEqual(["mail_choice_saved"]);
  const other = await aPerson(database);
  const boundary = "b";
  const body = `--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n`;
  const headers = {
    "content-type": `multipart/form-data; boundary=${boundary}`,
    origin: "https://mail.example",
  };
  expect((await ask(stopPath(secret, other.id), { method: "POST", headers, body })).status).toBe(200);
  expect(await choiceOf(database, other)).toEqual([true, true]);
});

test("looking at the link changes nothing, and a token that was not made here opens nothing", async ({
  database,
}) => {
  const person = await aPerson(database);
  const token = stopToken(secret, person.id);
  for (const method of ["GET", "HEAD"]) {
    const led = await ask(`/api/mail/stop/${token}`, { method });
    expect([led.status, led.headers.location]).toEqual([307, `/stop/${token}`]);
    const page = await ask(`/stop/${token}`, { method });
    expect(page.status).toBe(200);
    expect(page.text).not.toContain(person.name);
  }
  const forged = [stopToken("another secret of thirty-two signs!", person.id), "A".repeat(64)];
  for (const other of forged) {
    expect((await ask(`/api/mail/stop/${other}`, asked)).status).toBe(404);
    expect((await ask(`/stop/${other}`)).text).toContain("Liên kết không dùng được.");
  }
  for (const path of [`/api/mail/stop/${token}x`, `/stop/${token}`, "/api/mail", "/account"]) {
    expect((await ask(path, asked)).status, path).toBe(403);
  }
  for (const method of ["PUT", "DELETE", "PATCH"])
    expect((await ask(`/api/mail/stop/${token}`, { method })).status, method).toBe(403);
  expect(await choiceOf(database, person)).toBeNull();
});

test("the page that the link leads to stops them by its button, and takes another's token for none", async ({
  database,
}) => {
  const person = await aPerson(database);
  const path = `/stop/${stopToken(secret, person.id)}`;
  const form = await formOn(path, {}, "Ngừng nhận");
  for (const token of ["", "x", "A".repeat(64), stopToken(`${secret}.`, person.id)]) {
    expect(outcomeOf(await call(path, actionOf(form), { ...form.hidden, token }, {})), token).toBe("-");
  }
  expect(await choiceOf(database, person)).toBeNull();
  expect((await send(path, form.hidden, {})).text).toContain("Đã ngừng.");
  expect(await choiceOf(database, person)).toEqual([true, true]);
});

/** Who reads a mail to the owner, its letter (and that of one whose link lets in), and has it sent again. */
const grid = `
            none owner clerk administrator leader head colleague newcomer
  mail      in   200   200   200           404    404  404       404
  letter    in   200   200   200           404    404  404       404
  secret    in   404   404   404           404    404  404       404
  try_again out  ok    ok    ok            -      -    -         -
`;

test.describe("a mail, asked for by everybody", () => {
  for (const { row, cells } of readGrid(grid)) {
    test(row, async ({ database, cast, as }) => {
      const found: Record<string, string> = {};
      for (const role of Object.keys(cells)) {
        const kind = row === "secret" ? ("password_reset" as const) : ("news" as const);
        const mail = await aMail(database, {
          personId: cast.owner.id,
          kind,
          state: "failed",
          answer: "550 No",
        });
        const headers = await as(role === "none" ? null : (role as "clerk"));
        const path = `/reminders/${mail.id}`;
        if (row === "try_again") {
          const form = await formOf(path, await as("clerk"), "mailId");
          found[role] = outcomeOf(await call(path, actionOf(form), form.hidden, headers));
          const after = await database.query.mails.findFirst({ where: (one, { eq }) => eq(one.id, mail.id) });
          expect(after?.state === "failed", role).toBe(found[role] !== "ok");
          continue;
        }
        const answer = await ask(row === "mail" ? path : `${path}/letter`, { headers });
        found[role] = answer.headers.location?.startsWith("/sign-in") ? "in" : String(answer.status);
      }
      expect(found).toEqual(cells);
    });
  }
});

test("a letter is in a sandbox, for frames of our own pages, and runs nothing", async ({
  database,
  cast,
  as,
}) => {
  const html = "<html><head><title>x</title></head><body><script>alert(1)</script></body></html>";
  const mail = await aMail(database, { personId: cast.owner.id, html });
  const { status, headers } = await ask(`/reminders/${mail.id}/letter`, { headers: await as("owner") });
  expect(status).toBe(200);
  expect(headers["content-security-policy"]).toMatch(/^sandbox allow-popups[^;]*; default-src 'none'; /);
  expect(headers["content-security-policy"]).not.toMatch(/allow-scripts|allow-same-origin|script-src/);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
  expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
  expect(headers["cache-control"]).toMatch(/no-store/);
  for (const id of ["x", randomUUID(), "preview"]) {
    expect((await ask(`/reminders/${id}/letter`, { headers: await as("newcomer") })).status, id).toBe(404);
  }
});

test("the preview of somebody else's morning is one's own for who may not know of it", async ({
  cast,
  as,
}) => {
  for (const [role, isTheirs] of [
    ["clerk", true],
    ["administrator", true],
    ["leader", false],
    ["head", false],
  ] as const) {
    const { text } = await ask(`/reminders/preview?person=${cast.owner.id}`, { headers: await as(role) });
    // As the one to whom it goes: a letter of their own may name the owner of a task, too.
    expect(text.includes(`>${cast.owner.name}<`), role).toBe(isTheirs);
  }
  for (const wanted of ["x", randomUUID(), "'"]) {
    for (const path of ["/reminders/preview", "/reminders/preview/letter"]) {
      const { status } = await ask(`${path}?person=${wanted}&to=%25`, { headers: await as("clerk") });
      expect([200, 404], `${path} ${wanted}`).toContain(status);
    }
  }
});

test("whom reminders go to when is the administrator's to say", async ({ as }) => {
  const path = "/admin/reminders";
  const form = await formOn(path, await as("administrator"), 'name="gatherMinutes"');
  const post = async (typed: Record<string, string>, role: Parameters<typeof as>[0] = "administrator") =>
    outcomeOf(await call(path, actionOf(form), { ...form.hidden, ...usual, ...typed }, await as(role)));
  for (const role of ["clerk", "leader", "head", "owner"] as const)
    expect(await post({}, role), role).toBe("F");
  expect(await post({}, null)).toBe("out");
  for (const [name, value] of [
    ["sendAt", "25:00"],
    ["sendUntil", "07:00"],
    ["gatherMinutes", "0"],
    ["ownerBefore", "3; drop"],
    ["leaderAfter", ""],
  ] as const) {
    expect(await post({ [name]: value }), name).toMatch(/^\{"/);
  }
  expect(await post({ version: "x" })).not.toBe("ok");
});

const usual = {
  ownerBefore: "3, 1",
  ownerOnDay: "on",
  ownerAfterFirst: "1",
  ownerAfterEvery: "3",
  partBefore: "3",
  headAfterEvery: "3",
  leaderAfter: "7",
  sendAt: "07:30",
  sendUntil: "17:00",
  gatherMinutes: "5",
  reportLinks: "",
};

test("everybody chooses for themselves what is sent to them", async ({ database, cast, as }) => {
  const names = "frequency newsStopped remindersStopped sendAt version";
  const form = await formOf("/account", await as("colleague"), names);
  const typed = { frequency: "weekly", sendAt: "9h", remindersStopped: "", newsStopped: "on" };
  const post = async (more: Record<string, string>, role: Parameters<typeof as>[0] = "colleague") =>
    outcomeOf(await call("/account", actionOf(form), { ...form.hidden, ...typed, ...more }, await as(role)));
  expect(await post({}, null)).toBe("out");
  for (const [name, value] of [
    ["frequency", "hourly"],
    ["sendAt", "17:30"],
    ["sendAt", "x"],
  ] as const) {
    expect(await post({ [name]: value }), value).toMatch(/^\{"/);
  }
  expect(await choiceOf(database, cast.colleague)).toBeNull();
  expect(await post({ personId: cast.owner.id })).toBe("ok");
  expect(await choiceOf(database, cast.colleague)).toEqual([false, true]);
  expect(await choiceOf(database, cast.owner)).toBeNull();
  expect(await post({ requestId: randomUUID() })).toContain("Đã có người lưu thay đổi");
});
