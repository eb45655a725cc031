import { randomUUID } from "node:crypto";
import { aPerson, aReportLink, aSignInLink, aTask, theReminderSettings } from "@/db/factories";
import { aCast } from "@/db/factories/cast";
import { expect, test } from "../mail-office";
import { password } from "../office";
import { type Answer, ask, origin } from "./ask";
import { actionOf, call, formOn, send } from "./forms";

const words = { result: "Đã gửi công văn", difficulty: "", proposal: "", percent: "40" };

/** What is read on a page. */
const read = ({ text }: Answer) =>
  text
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

test.describe("looking at a link changes nothing", () => {
  test("whoever looks, and however often", async ({ database }) => {
    const cast = await aCast(database);
    const task = await aTask(database, { status: "in_progress", lead: cast.lead, owner: cast.owner });
    const links = {
      "Đăng nhập bằng liên kết": await aSignInLink(database, cast.owner),
      "Cập nhật tiến độ": await aReportLink(database, { task, person: cast.owner }),
    };
    for (const [title, path] of Object.entries(links)) {
      for (const method of ["GET", "HEAD", "OPTIONS", "GET", "HEAD", "GET"]) {
        const answer = await ask(path, { method, headers: { "user-agent": "scanner" } });
        expect(answer.headers["set-cookie"], `${method} ${path}`).toBeUndefined();
        if (method !== "GET") continue;
        expect(answer.status).toBe(200);
        expect(answer.text).toContain(`<h1>${title}</h1>`);
        expect(answer.text).toContain('<meta name="referrer" content="same-origin"/>');
        expect(answer.headers["cache-control"]).toContain("no-store");
      }
    }
    expect(
      await database.query.history.findMany({ where: (row, { eq }) => eq(row.subjectId, task.id) }),
    ).toEqual([]);
  });

  test("a post without the form, or from elsewhere, does nothing either", async ({ database }) => {
    const cast = await aCast(database);
    const path = await aSignInLink(database, cast.owner);
    const form = await formOn(path, {}, 'name="token"');
    for (const from of ["http://evil.example", "null", ""]) {
      expect((await send(path, form.hidden, { origin: from })).status).toBe(403);
    }
    const bare = await ask(path, {
      method: "POST",
      headers: { origin: origin(), "content-type": "text/plain" },
    });
    expect(bare.headers["set-cookie"]).toBeUndefined();
    expect((await send(path, form.hidden, {})).headers.location).toBe("/");
  });
});

test.describe("a link that stands for the password", () => {
  test("lets in once, and leads to paths of ours only", async ({ database }) => {
    const person = await aPerson(database, { role: "clerk" });
    for (const [next, leadsTo] of [
      ["/tasks?status=open", "/tasks?status=open"],
      ["//evil.example", "/"],
      ["https://evil.example", "/"],
    ] as const) {
      const path = await aSignInLink(database, person, { next });
      const form = await formOn(path, {}, 'name="token"');
      const answers = await Promise.all([send(path, form.hidden, {}), send(path, form.hidden, {})]);
      const entered = answers.filter(({ headers }) => headers["set-cookie"]);
      expect(entered).toHaveLength(1);
      expect(entered[0]?.headers.location).toBe(leadsTo);
      const cookie = (entered[0]?.headers["set-cookie"] ?? []).map((one) => one.split(";")[0]).join("; ");
      expect((await ask("/meetings", { headers: { cookie } })).status).toBe(200);
      const late = await call(path, actionOf(form), form.hidden, {});
      expect(late.state?.message).toBe("Liên kết này đã dùng, đã hết hạn hoặc không có.");
    }
  });

  test("is none once it has run out, was never made, or its person is gone", async ({ database }) => {
    const person = await aPerson(database);
    const live = await formOn(await aSignInLink(database, person), {}, 'name="token"');
    const gone = await aPerson(database, { deactivatedAt: new Date() });
    for (const path of [
      await aSignInLink(database, person, { over: true }),
      `/link/${"x".repeat(43)}`,
      "/link/x",
      await aSignInLink(database, gone),
    ]) {
      const token = path.slice("/link/".length);
      const { state } = await call(path, actionOf(live), { token }, {});
      expect(state?.message).toBe("Liên kết này đã dùng, đã hết hạn hoặc không có.");
    }
  });
});

test.describe("a link for one report", () => {
  test("takes one of two that come at the same moment", async ({ database }) => {
    const cast = await aCast(database);
    const task = await aTask(database, { status: "in_progress", lead: cast.lead, owner: cast.owner });
    const path = await aReportLink(database, { task, person: cast.owner });
    const form = await formOn(path, {}, 'name="token"');
    const fields = { ...form.hidden, ...words };
    const answers = await Promise.all([send(path, fields, {}), send(path, fields, {})]);
    expect(answers.map(({ headers }) => headers.location).sort()).toEqual(["/report/saved", undefined]);
    const rows = await database.query.progressReports.findMany({
      where: (row, { eq }) => eq(row.taskId, task.id),
    });
    expect(rows).toMatchObject([{ authorId: cast.owner.id, percent: 40, result: words.result }]);
    for (const answer of answers) expect(answer.headers["set-cookie"]).toBeUndefined();
    const replay = await send(path, fields, {});
    expect(read(replay)).toContain("Liên kết không dùng được.");
  });

  test("tells number and due date, nothing else of the task, and every dead one the same", async ({
    database,
  }) => {
    const cast = await aCast(database);
    const { lead, owner } = cast;
    const title = `Chuyện riêng ${randomUUID()}`;
    const made = { status: "in_progress", lead, owner, title, dueOn: "2030-03-01", percent: 37 } as const;
    const task = await aTask(database, made);
    const alive = await ask(await aReportLink(database, { task, person: owner }));
    expect(read(alive)).toContain("Hạn 01/03/2030");
    for (const hidden of [title, owner.name, lead.name, task.id, owner.id, owner.email, "37"]) {
      expect(read(alive)).not.toContain(hidden);
    }
    expect(alive.text).not.toContain(title);
    expect(alive.text).not.toContain(task.id);

    const done = await aTask(database, { status: "completed", lead, owner });
    const dead = [
      `/report/${"x".repeat(43)}`,
      "/report/x",
      await aReportLink(database, { task, person: owner, over: true }),
      await aReportLink(database, { task, person: cast.colleague }),
      await aReportLink(database, { task: done, person: owner }),
    ];
    const told = await Promise.all(dead.map(async (path) => read(await ask(path))));
    expect(new Set(told).size).toBe(1);
    expect(told[0]).toContain("Liên kết không dùng được.");
    const { hidden, ...form } = await formOn(
      await aReportLink(database, { task, person: owner }),
      {},
      'name="token"',
    );
    for (const path of dead) {
      const fields = { ...words, token: path.slice("/report/".length) };
      const { state } = await call(path, actionOf({ ...form, hidden }), fields, {});
      expect(state?.message).toBe("Liên kết này đã dùng, đã hết hạn hoặc không có.");
    }
  });

  test("is none while the office does not allow it", async ({ database }) => {
    const cast = await aCast(database);
    const task = await aTask(database, { status: "in_progress", lead: cast.lead, owner: cast.owner });
    const path = await aReportLink(database, { task, person: cast.owner });
    const form = await formOn(path, {}, 'name="token"');
    await theReminderSettings(database, { reportLinks: false });
    expect(read(await ask(path))).toContain("Liên kết không dùng được.");
    const { state } = await call(path, actionOf(form), { ...form.hidden, ...words }, {});
    expect(state?.message).toBe("Liên kết này đã dùng, đã hết hạn hoặc không có.");
    await theReminderSettings(database, { reportLinks: true });
    expect(read(await ask(path))).toContain("Cập nhật tiến độ");
  });
});

test.describe("whoever asks for a mail", () => {
  for (const [path, fields] of [
    ["/sign-in", { by: "link", password: "" }],
    ["/forgot", {}],
  ] as const) {
    test(`at ${path} is not told whose address it is, by words or by time`, async ({ database }) => {
      const known = await aPerson(database, { password });
      const gone = await aPerson(database, { password, deactivatedAt: new Date() });
      const action = actionOf(await formOn(path, {}, 'name="email"'));
      const answers = [];
      for (const email of [known.email, gone.email, `${randomUUID()}@example.com`]) {
        const start = performance.now();
        const { answer, state } = await call(path, action, { ...fields, email: email ?? "", next: "/" }, {});
        const { status, headers } = answer;
        expect(headers["set-cookie"]).toBeUndefined();
        expect(performance.now() - start).toBeGreaterThan(395);
        answers.push({ status, said: state?.message?.replace(email ?? "", "…") });
      }
      expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
      expect(answers[0]).toMatchObject({ status: 200, said: expect.stringMatching(/^Nếu … là địa chỉ/) });
    });
  }

  test("is told once it was too often", async ({ database }) => {
    const { email } = await aPerson(database);
    const action = actionOf(await formOn("/forgot", {}, 'name="email"'));
    const asks = () => call("/forgot", action, { email: email ?? "", next: "/" }, {});
    for (let time = 0; time < 5; time += 1) expect((await asks()).state?.status).toBe("saved");
    expect((await asks()).state?.message).toContain("Đã xin liên kết qua thư quá nhiều lần.");
  });

  test("and writes no address is told so", async () => {
    const action = actionOf(await formOn("/forgot", {}, 'name="email"'));
    for (const email of ["", "x", "a\u0000b@example.com", "a".repeat(10_000)]) {
      const { answer, state } = await call("/forgot", action, { email, next: "//evil.example" }, {});
      expect(answer.status).toBe(200);
      expect(state?.status).toBe("error");
      expect(JSON.stringify(state)).not.toContain("hệ thống gặp lỗi");
    }
  });
});
