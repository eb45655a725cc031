import { randomUUID } from "node:crypto";
import { aPerson, aSession, aTask, aView } from "@/db/factories";
import { cookieName, tokenOf } from "../cookie";
import { ask } from "./ask";
import { expect, test } from "./cast";
import { actionOf, call, formOn, outcomeOf } from "./forms";

const long = "a".repeat(10_000);
const pages = ["/tasks", "/tasks/filter", "/tasks/views", "/tasks/bulk", "/tasks/csv"];
const cursor = (place: unknown) => Buffer.from(JSON.stringify(place)).toString("base64url");
const id = randomUUID();

const queries = [
  `after=${cursor(["0", "2026-02-31", id])}`,
  `after=${cursor(["0", "infinity", "x"])}`,
  `after=${cursor(["9999999999", "infinity", id])}`,
  `before=${cursor(["0", "2026-03-01", id])}&after=${cursor([])}`,
  `sort=title&after=${cursor(["\u0000", id])}`,
  `sort=title&after=${cursor(["\ud83d", id])}`,
  `group=owner&after=${cursor(["x"])}`,
  `after=${long}`,
  "after=%00&before=%ED%A0%80",
  "q=%25_%5C",
  "q=%00",
  "q=%ED%A0%80",
  `q=${long}`,
  "status=open&status=x&status=%00",
  `owner=${long}&leader=%00&series=1&department=%ED%A0%80`,
  "due=9999-99&due_from=30/02/2026&due_to=%00&given=x&given_from=0000-00-00",
  `columns=${long}&group=__proto__&sort=constructor`,
  "change=cancel&id=x&id=%00",
  `change=owner&value=${long}&id=${id}`,
  `change=due&value=%ED%A0%80&all=1&of=${long}`,
  `change=due&value=30/02/2026&id=${id}`,
  "change=__proto__&all=2",
];

test("nothing that can be written into the address of a list breaks it", async ({ database, cast, as }) => {
  const secret = `chuyện riêng ${randomUUID()}`;
  await aTask(database, { title: secret, lead: cast.unrelated });
  for (const role of ["owner", "clerk"] as const) {
    for (const page of pages) {
      for (const query of queries) {
        const asked = `${page}?${query}`;
        const answer = await ask(asked, { headers: await as(role) });
        expect([200, 400, 431], asked.slice(0, 100)).toContain(answer.status);
        if (role === "owner") expect(answer.text, asked.slice(0, 100)).not.toContain(secret);
      }
    }
  }
});

test.describe("a list as CSV", () => {
  test("has its mark, the reader's headings, dates as they are written, and no formula", async ({
    database,
    cast,
    as,
  }) => {
    const titles = ["=1+1", "+84", "-2", "@SUM(A1)", "\tmột", 'a,b "c"'].map(
      (title) => `${title} ${randomUUID()}`,
    );
    for (const title of titles) await aTask(database, { title, lead: cast.lead, dueOn: "2026-03-09" });
    const answer = await ask("/tasks/csv?columns=due,lead", { headers: await as("clerk") });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(answer.headers["content-disposition"]).toMatch(
      /^attachment; filename="nhiem-vu-\d{4}-\d\d-\d\d\.csv"/,
    );
    expect([...answer.body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...lines] = answer.text.slice(1).trimEnd().split("\r\n");
    expect(head).toBe("Nhiệm vụ,Hạn hoàn thành,Đơn vị chủ trì");
    for (const title of titles) {
      const line = lines.find((one) => one.includes(title.slice(-36)));
      expect(line, title).toContain(",09/03/2026,");
      expect(line, title).toMatch(/^("?'|"?a,b )/);
    }
    expect(lines.some((line) => /^"?[=+\-@\t\r]/.test(line))).toBe(false);
  });

  test("speaks English to who reads English", async ({ database }) => {
    const person = await aPerson(database, { role: "clerk", language: "en" });
    const cookie = `${cookieName}=${await tokenOf(await aSession(database, person))}`;
    const answer = await ask("/tasks/csv?columns=due", { headers: { cookie } });
    expect(answer.text.slice(1).split("\r\n")[0]).toBe("Task,Due");
  });

  test("holds what the reader may see, and nobody finds it without signing in", async ({
    database,
    cast,
    as,
  }) => {
    const [own, other] = [`việc ${randomUUID()}`, `việc ${randomUUID()}`];
    await aTask(database, { title: own, lead: cast.lead });
    await aTask(database, { title: other, lead: cast.unrelated });
    const mine = await ask("/tasks/csv", { headers: await as("owner") });
    expect(mine.text).toContain(own);
    expect(mine.text).not.toContain(other);
    const theirs = await ask(`/tasks/csv?department=${cast.lead.id}`, {
      headers: await as("unrelatedStaff"),
    });
    expect(theirs.text).not.toContain(own);
    expect((await ask("/tasks/csv")).status).toBe(307);
  });
});

test("a summary names no task of a stranger, whoever is asked for", async ({ database, cast, as }) => {
  const secret = `bí mật ${randomUUID()}`;
  const task = await aTask(database, { title: secret, lead: cast.lead });
  for (const query of [`id=${task.id}`, "all=1"]) {
    for (const change of ["owner", "cancel"]) {
      const path = `/tasks/bulk?change=${change}&${query}&of=q%3D${encodeURIComponent(secret)}`;
      const answer = await ask(path, { headers: await as("unrelatedHead") });
      expect(answer.text.replaceAll(encodeURIComponent(secret), ""), path).not.toMatch(
        new RegExp(`>${secret}<`),
      );
    }
  }
});

test("no list that a department shares is found outside it", async ({ database, cast, as }) => {
  const name = `riêng ${randomUUID()}`;
  await aView(database, { name, owner: cast.owner, department: cast.lead });
  for (const path of ["/tasks", "/tasks/views"]) {
    expect((await ask(path, { headers: await as("colleague") })).text).toContain(name);
    for (const role of ["unrelatedHead", "leader", "clerk", "administrator"] as const) {
      expect((await ask(path, { headers: await as(role) })).text, `${role} ${path}`).not.toContain(name);
    }
  }
});

test("who may not change tasks is told so at the door, too", async ({ database, cast, as }) => {
  const task = await aTask(database, { lead: cast.lead, leader: cast.leader });
  const path = `/tasks/bulk?change=priority&value=high&id=${task.id}`;
  const action = actionOf(await formOn(path, await as("clerk"), "chosenIds"));
  const fields = {
    change: "priority",
    value: "high",
    chosenIds: `${task.id}:1`,
    reason: "Thử",
    of: "",
    requestId: randomUUID(),
  };
  for (const role of ["owner", "head", "leader", "administrator"] as const) {
    expect(outcomeOf(await call(path, action, fields, await as(role))), role).toBe("F");
  }
  expect(outcomeOf(await call(path, action, fields, await as("unrelatedHead")))).not.toBe("ok");
});
