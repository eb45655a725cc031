import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import type { Database } from "@/db/client";
import { aPerson, aSession, aTask, type Ref } from "@/db/factories";
import { cookieName, tokenOf } from "../cookie";
import { ask, origin } from "./ask";
import { expect, test } from "./cast";
import { actionOf, call, formOn, send } from "./forms";

const policyOf = (answer: Awaited<ReturnType<typeof ask>>) =>
  String(answer.headers["content-security-policy"]);
const nonceOf = (policy: string) => /script-src[^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? "";

test("every page has a policy with a nonce of its own, which all its scripts carry", async ({ cast, as }) => {
  const nonces = new Set<string>();
  const pages = [null, "owner", "owner", "clerk", "administrator"] as const;
  for (const role of pages) {
    for (const path of role ? ["/my-work", `/admin/people/${cast.owner.id}`, "/nowhere"] : ["/sign-in"]) {
      const answer = await ask(path, { headers: await as(role) });
      const policy = policyOf(answer);
      expect(policy).toMatch(/default-src 'self'.*object-src 'none'; base-uri 'none'; form-action 'self'/);
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
      const scripts = answer.text.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((script) => !script.includes(`nonce="${nonceOf(policy)}"`))).toEqual([]);
      expect(answer.text).not.toMatch(/<[^>]* (on\w+|style)="/);
      nonces.add(nonceOf(policy));
      expect(answer.headers["cache-control"]).toMatch(/private/);
      expect(answer.headers["cache-control"]).toMatch(/no-store/);
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
      expect(answer.headers["x-frame-options"]).toBe("DENY");
      expect(answer.headers["x-powered-by"]).toBeUndefined();
    }
  }
  expect(nonces.size).toBe(1 + 4 * 3);
});

test("of many at once each is given their own page", async ({ cast, as }) => {
  const asked = Array.from({ length: 24 }, async (_, index) => {
    const [own, other] = index % 2 ? (["owner", "clerk"] as const) : (["clerk", "owner"] as const);
    const { text } = await ask("/account", { headers: await as(own) });
    expect(text).toContain(cast[own].name);
    expect(text).not.toContain(cast[other].name);
  });
  await Promise.all(asked);
});

/** What the history says was done to a task. */
async function movesOf(database: Database, { id }: Ref): Promise<string[]> {
  const rows = await database.query.history.findMany({ where: (row, { eq }) => eq(row.subjectId, id) });
  return rows.map(({ kind }) => kind);
}

test("a change from another site, or from nowhere, is refused before anything is done", async ({
  database,
  cast,
  as,
}) => {
  const task = await aTask(database, { status: "in_review", lead: cast.lead, owner: cast.owner });
  const path = `/tasks/${task.id}`;
  const owner = await as("owner");
  const form = await formOn(path, owner, 'value="take_back"');
  const fields = { ...form.hidden, reason: "Từ nơi khác" };
  for (const from of [
    "http://evil.example",
    "null",
    "",
    `${origin()}.evil.example`,
    origin().replace("http", "https"),
  ]) {
    const headers = { ...owner, origin: from };
    expect((await send(path, fields, headers)).status, from).toBe(403);
    expect((await call(path, actionOf(form), fields, headers)).answer.status, from).toBe(403);
    expect((await ask("/api/auth/signout", { method: "POST", headers })).status, from).toBe(403);
  }
  const missing = await ask(path, {
    method: "POST",
    headers: { ...owner, "content-type": "text/plain" },
    body: "x",
  });
  expect(missing.status).toBe(403);
  expect(await movesOf(database, task)).toEqual([]);
  expect((await ask("/my-work", { headers: owner })).status).toBe(200);
});

test("a form sent without script by somebody else does nothing", async ({ database, cast, as }) => {
  const task = await aTask(database, { status: "in_review", lead: cast.lead, owner: cast.owner });
  const path = `/tasks/${task.id}`;
  const form = await formOn(path, await as("owner"), 'value="take_back"');
  const fields = { ...form.hidden, reason: "Của người khác" };
  for (const [role, status] of [
    [null, 307],
    ["newcomer", 404],
    ["unrelatedHead", 404],
    ["leader", 200],
    ["colleague", 200],
    ["coordinatingHead", 404],
  ] as const) {
    expect((await send(path, fields, await as(role))).status, String(role)).toBe(status);
  }
  expect(await movesOf(database, task)).toEqual([]);
  expect((await send(path, fields, await as("owner"))).status).toBe(200);
  expect(await movesOf(database, task)).toEqual(["take_back"]);
});

test("a submit counts once, and its number is nobody else's to use", async ({ database, cast, as }) => {
  const task = await aTask(database, { status: "in_review", lead: cast.lead, owner: cast.owner });
  const path = `/tasks/${task.id}`;
  const form = await formOn(path, await as("owner"), 'value="take_back"');
  const fields = { ...form.hidden, reason: "Một lần" };
  const owner = await as("owner");
  const same = await Promise.all(Array.from({ length: 5 }, () => call(path, actionOf(form), fields, owner)));
  expect(same.map(({ state }) => state?.status)).toEqual(Array(5).fill("saved"));
  const stranger = await call(path, actionOf(form), { ...fields, version: "2" }, await as("head"));
  expect(stranger.state?.status).toBe("conflict");
  expect(await movesOf(database, task)).toEqual(["take_back"]);
});

test("only a living session lets in", async ({ database, as, cast }) => {
  const person = await aPerson(database, { role: "clerk" });
  const session = await aSession(database, person);
  const secret = process.env.AUTH_SECRET ?? "";
  const token = await tokenOf(session);
  const status = async (value: string) => {
    const { status, headers } = await ask("/tasks", { headers: { cookie: `${cookieName}=${value}` } });
    return headers.location === "/sign-in?next=%2Ftasks" ? "in" : status;
  };
  expect(await status(token)).toBe(200);
  const unsigned = Buffer.from('{"alg":"none"}').toString("base64url");
  for (const forged of [
    "",
    "nonsense",
    `${token}x`,
    token.split(".").reverse().join("."),
    `${unsigned}.${Buffer.from(JSON.stringify({ sid: session.id })).toString("base64url")}.`,
    await encode({
      token: { sid: session.id },
      secret: "another secret of the same length, or so",
      maxAge: 60,
    }),
    await encode({ token: { sid: session.id }, secret, maxAge: -60 }),
    await encode({ token: { sid: randomUUID() }, secret, maxAge: 60 }),
    await encode({ token: { sid: cast.clerk.id }, secret, maxAge: 60 }),
    await encode({ token: { sub: person.id }, secret, maxAge: 60 }),
    "a".repeat(8_000),
  ]) {
    expect(await status(forged), forged.slice(0, 60)).toBe("in");
  }
  const many = Array.from({ length: 60 }, (_, index) => `c${index}=${"v".repeat(100)}`).join("; ");
  const { cookie } = await as("clerk");
  expect((await ask("/tasks", { headers: { cookie: `${many}; ${cookie}` } })).status).toBe(200);
});

test("no name that a visitor brings along is repeated", async ({ as }) => {
  const forged = {
    host: "evil.example",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "666",
    "x-forwarded-prefix": "/evil",
    "x-original-url": "/admin",
    "x-rewrite-url": "/admin",
    "x-nonce": "evil",
    "x-requested-path": "//evil.example",
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
    forwarded: "host=evil.example",
  };
  for (const role of [null, "owner"] as const) {
    for (const path of [
      "/",
      "/tasks",
      "/sign-in",
      "/admin",
      "/api/auth/signin",
      "/api/auth/providers",
      "/api/auth/csrf",
    ]) {
      const answer = await ask(path, { headers: { ...(await as(role)), ...forged } });
      expect(answer.status, path).toBeLessThan(500);
      expect(`${JSON.stringify(answer.headers)} ${answer.text}`, path).not.toContain("evil");
    }
  }
  expect((await ask("/admin", { headers: { ...(await as("owner")), ...forged } })).status).toBe(404);
  expect((await ask("/tasks", { headers: forged })).status).toBe(307);
});

test("without a session the interface for programs answers 401, but for the health", async () => {
  const health = await ask("/api/health");
  // Failing, while another spec has a mail that the server put off.
  const mail = expect.stringMatching(/^(off|failing)$/);
  expect([health.status, JSON.parse(health.text)]).toEqual([200, { status: "ok", mail }]);
  for (const path of ["/api/tasks", "/api", "/api/health/x", "/api/Health"]) {
    const { status } = await ask(path);
    expect([401, 307], path).toContain(status);
  }
  expect(JSON.parse((await ask("/api/auth/session")).text)).toEqual({});
});

test("the protocol's own doors lead nowhere else, and to the same sessions", async ({ database, as }) => {
  for (const path of [
    "/api/auth/signin?callbackUrl=https://evil.example",
    "/api/auth/signout?callbackUrl=https://evil.example",
    "/api/auth/error?error=<script>alert(1)</script>",
    "/api/auth/verify-request",
    "/api/auth/callback/credentials",
    "/api/auth/nonsense",
    "/api/auth/callback/..%2f..%2fadmin",
  ]) {
    const answer = await ask(path);
    expect(answer.status, path).toBeLessThan(500);
    expect(String(answer.headers.location ?? ""), path).not.toMatch(/^(https?:)?\/\/evil/);
    expect(answer.text, path).not.toContain("<script>alert");
  }
  const person = await aPerson(database, { name: "Ngô Thị Riêng" });
  const cookie = `${cookieName}=${await tokenOf(await aSession(database, person))}`;
  const session = await ask("/api/auth/session", { headers: { cookie } });
  expect(JSON.parse(session.text).user).toEqual({ name: person.name, email: person.email });
  expect((await ask("/api/auth/session", { headers: await as("owner") })).text).not.toContain(person.name);
});
