import { aMeeting, aTask } from "@/db/factories";
import { type Answer, ask, origin } from "./ask";
import { expect, test } from "./cast";
import { actionOf, call, formOn } from "./forms";

const pages = [
  "/",
  "/sign-in",
  "/forgot",
  "/my-work",
  "/meetings",
  "/meetings/new",
  "/tasks",
  "/overview",
  "/departments",
  "/search",
  "/account",
  "/admin",
  "/admin/departments",
  "/admin/calendar",
  "/api/health",
  "/api/auth/session",
];

const long = "a".repeat(10_000);

const queries = [
  "page=-1",
  "page=0",
  "page=1e9",
  "page=99999999999999999999",
  "page=abc",
  "page=1.5",
  "page=",
  "page=1&page=2",
  "page[]=1",
  "status=%00",
  "status=__proto__",
  "status=open%27%3B--",
  "time=constructor",
  "department='",
  "department=00000000-0000-0000-0000-000000000000",
  "meeting=%27%20or%201%3D1",
  "next=%ED%A0%80",
  "year=-1",
  "year=99999",
  "q=%",
  "%ED%A0%80=%ED%A0%80",
  "=&&&=",
  "__proto__[x]=1",
  `department=${long}`,
  `${long}=1`,
  "_rsc=1",
];

/** Not our fault, not a trace of how we are built, and nothing of somebody else. */
function isDecent(answer: Answer, secret: string, asked: string): void {
  expect(answer.status, asked).toBeLessThan(500);
  expect(answer.text, asked).not.toMatch(
    /node_modules|\.tsx?:\d+|at \w+ \(|postgres|PostgresError|SELECT|violates/,
  );
  expect(answer.text, asked).not.toContain(secret);
}

const secret = "chuyện riêng của đơn vị khác";

test.describe("nothing that can be written into an address breaks a page", () => {
  for (const [role, page] of [
    [null, "/sign-in"],
    ["owner", "/tasks"],
    ["administrator", "/admin/calendar"],
  ] as const) {
    test(`the queries of ${page}, which reads them`, async ({ database, cast, as }) => {
      // What those see who see the whole office is theirs to see.
      const hidden = role === "owner" ? secret : "nothing";
      await aTask(database, { title: secret, lead: cast.unrelated });
      for (const query of queries) {
        const answer = await ask(`${page}?${query}`, { headers: await as(role) });
        isDecent(answer, hidden, `${page}?${query.slice(0, 80)}`);
      }
    });
  }

  test("the queries of pages that do not read any", async ({ as }) => {
    for (const page of pages) {
      for (const query of ["page=-1&__proto__[x]=1", "q=%ED%A0%80", `next=${long}`]) {
        isDecent(await ask(`${page}?${query}`, { headers: await as("clerk") }), "nothing", page);
      }
    }
  });

  test("what stands where an id belongs", async ({ database, cast, as }) => {
    const task = await aTask(database, { title: secret, lead: cast.unrelated });
    const meeting = await aMeeting(database, { title: secret, departments: [cast.unrelated] });
    const ids = [
      "x",
      "1",
      "-1",
      "null",
      "%00",
      "%2e%2e",
      "..%2f..%2fetc%2fpasswd",
      "%ED%A0%80",
      "%F0%9F%98%80",
      "%E1%BB%87",
      "'",
      "%22%3E%3Cscript%3E",
      "a".repeat(5_000),
      "00000000-0000-0000-0000-000000000000",
      "ffffffff-ffff-ffff-ffff-ffffffffffff",
      `${task.id}%20`,
      `${task.id}/extra`,
      `${task.id};x`,
      `{${task.id}}`,
      task.id.replaceAll("-", ""),
      meeting.id,
      task.id,
    ];
    for (const role of [null, "owner", "administrator"] as const) {
      const headers = await as(role);
      for (const place of [
        "/tasks/",
        "/meetings/",
        "/admin/people/",
        "/admin/departments/",
        "/link/",
        "/report/",
      ]) {
        for (const id of ids) {
          const answer = await ask(place + id, { headers });
          const sees = role === "administrator" && answer.status === 200;
          isDecent(answer, sees ? "no secret" : secret, place + id.slice(0, 80));
        }
      }
    }
  });

  test("paths that are none", async ({ as }) => {
    const headers = await as("owner");
    for (const path of [
      "//",
      "//evil.example",
      "/\\evil.example",
      "/%2f%2fevil.example",
      "/..%2f..%2fpackage.json",
      "/../package.json",
      "/.env",
      "/.git/config",
      "/_next/../package.json",
      "/_next/static/../../package.json",
      "/_next/static/..%2f..%2f..%2fpackage.json",
      "/_next/data/x/tasks.json",
      "/_next/image?url=http://127.0.0.1:1/&w=64&q=75",
      "/_next/image?url=%2Fsign-in&w=64&q=75",
      "/data/sample-accounts.json",
      "/sample-accounts.json",
      "/server.js",
      "/TASKS",
      "/tasks/",
      "/tasks//",
      "/tasks/.",
      "/tasks;jsessionid=1",
      `/${"a/".repeat(3_000)}`,
    ]) {
      const answer = await ask(path, { headers });
      isDecent(answer, secret, path);
      expect(answer.text, path).not.toContain('"dependencies"');
      expect(String(answer.headers.location ?? ""), path).not.toMatch(/^(https?:)?[/\\]{2}(?!127\.0\.0\.1)/);
    }
  });
});

test.describe("nothing that can be sent breaks a page", () => {
  test("methods", async ({ as }) => {
    const headers = { ...(await as("owner")), origin: origin() };
    for (const path of [...pages, "/tasks/x", "/_next/static/x", "/icon.svg"]) {
      for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "POST", "TRACE", "PROPFIND"]) {
        isDecent(await ask(path, { method, headers }), secret, `${method} ${path}`);
      }
    }
  });

  test("bodies", async ({ as }) => {
    const owner = { ...(await as("owner")), origin: origin() };
    const multipart = "multipart/form-data; boundary=x";
    const bodies: [string, string | Buffer][] = [
      [multipart, ""],
      [multipart, "--x"],
      [multipart, "--x\r\n\r\n--x--"],
      [multipart, '--x\r\nContent-Disposition: form-data; name="a'],
      [multipart, '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_x"\r\n\r\n\r\n--x--\r\n'],
      [multipart, '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n--x--\r\n'],
      [multipart, '--x\r\nContent-Disposition: form-data; name="$ACTION_1:0"\r\n\r\n{}\r\n--x--\r\n'],
      ["multipart/form-data", "x"],
      ["application/x-www-form-urlencoded", "a=%&b=%ED%A0%80"],
      ["application/json", "{"],
      ["text/plain", "x"],
      ["", "x"],
      ["application/octet-stream", Buffer.from([0, 255, 254, 0])],
    ];
    for (const path of [
      "/my-work",
      "/tasks",
      "/sign-in",
      "/account",
      "/api/auth/callback/credentials",
      "/api/health",
    ]) {
      for (const [type, body] of bodies) {
        for (const action of [{}, { "next-action": "x" }, { "next-action": "6".repeat(42) }]) {
          const headers = { ...owner, ...action, ...(type && { "content-type": type }) };
          const answer = await ask(path, { method: "POST", headers, body });
          isDecent(answer, secret, `${path} ${type} ${String(body).slice(0, 60)} ${JSON.stringify(action)}`);
        }
      }
    }
  });

  test("a body without end", async ({ as }) => {
    const headers = { ...(await as("owner")), origin: origin(), "content-type": "text/plain" };
    const answer = await ask("/my-work", { method: "POST", headers, body: "a".repeat(1024 * 1024 + 1) });
    expect(answer.status).toBe(413);
  });

  test("headers that the router reads", async ({ as }) => {
    const owner = await as("owner");
    for (const headers of [
      { rsc: "1" },
      { rsc: "1", "next-router-state-tree": "nonsense" },
      { rsc: "1", "next-router-state-tree": "%5B%5D" },
      { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/../x" },
      { "next-action": "__proto__" },
      { "x-nextjs-data": "1" },
      { "x-invoke-path": "/admin" },
      { "x-matched-path": "/admin" },
      { "accept-language": "a".repeat(5_000) },
      { accept: "\t" },
      { "if-none-match": "*", "if-modified-since": "x" },
      { range: "bytes=0-0" },
      { "user-agent": "\u00ff".repeat(2_000) },
    ]) {
      for (const path of ["/my-work", "/tasks", "/sign-in", "/admin"]) {
        isDecent(
          await ask(path, { headers: { ...owner, ...headers } }),
          secret,
          JSON.stringify(headers).slice(0, 80),
        );
      }
    }
  });

  test("arguments of an action that no form of ours would send", async ({ database, cast, as }) => {
    const task = await aTask(database, { status: "in_review", lead: cast.lead, owner: cast.owner });
    const path = `/tasks/${task.id}`;
    const owner = await as("owner");
    const action = actionOf(await formOn(path, owner, 'value="take_back"'));
    const fields = { taskId: task.id, version: "1", move: "take_back", reason: "" };
    for (const [name, values] of Object.entries({
      taskId: ["", "x", long, "\u0000", task.id.toUpperCase()],
      version: ["", "0", "-1", "1e99", "9".repeat(400), "NaN", "1.5"],
      reason: ["\u0000", "\ud800", "a".repeat(10_001)],
      move: ["", "confirm", "__proto__", "name_owner", "\ud800"],
      requestId: ["", "x", long, "00000000-0000-0000-0000-000000000000\u0000"],
    })) {
      for (const value of values) {
        const { answer, state } = await call(path, action, { ...fields, [name]: value }, owner);
        isDecent(answer, secret, `${name}=${JSON.stringify(value).slice(0, 60)}`);
        expect(JSON.stringify(state), name).not.toContain("hệ thống gặp lỗi");
      }
    }
    for (const body of [
      "[]",
      "{}",
      "null",
      '["$K9"]',
      '["$F1"]',
      '["$undefined","$Q1"]',
      '[{"then":"$1"}]',
      "[",
      '"$@1"',
    ]) {
      const form = new FormData();
      form.append("0", body);
      const whole = new Response(form);
      const headers = {
        ...owner,
        origin: origin(),
        "next-action": action,
        "content-type": whole.headers.get("content-type") ?? "",
      };
      const answer = await ask(path, {
        method: "POST",
        headers,
        body: Buffer.from(await whole.arrayBuffer()),
      });
      expect([body, answer.status]).toEqual([body, expect.any(Number)]);
      isDecent(answer, secret, body);
    }
  });
});
