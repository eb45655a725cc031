import { randomUUID } from "node:crypto";
import { aPerson } from "@/db/factories";
import { expect, test } from "../fixtures";
import { password } from "../office";
import { type Answer, ask, origin } from "./ask";
import { actionOf, call, type Fields, formOn, send } from "./forms";

/** Signs in as a browser without script does: the form of the page, with what was typed. */
async function signIn(email: string, secret: string, { next = "/", headers = {} } = {}): Promise<Answer> {
  const { hidden } = await formOn("/sign-in", {}, 'name="password"');
  return send("/sign-in", { ...hidden, next, email, password: secret }, headers);
}

/** What the page says at the top of the form. */
const said = ({ text }: Answer) =>
  (text.match(/role="alert"[\s\S]*?<\/div>/)?.[0] ?? "").replace(/^[^>]*>|<[^>]*>/g, "");

test("a session comes in a cookie that scripts cannot read and other sites cannot send", async ({
  database,
}) => {
  const { email } = await aPerson(database, { password });
  const answer = await signIn(email ?? "", password);
  expect(answer.status).toBe(303);
  expect(answer.headers.location).toBe("/");
  const cookies = answer.headers["set-cookie"] ?? [];
  expect(cookies.map((cookie) => cookie.split("=")[0]?.replace(/-[\w-]{16}$/, "")).sort()).toEqual([
    "device",
    "language",
    "next-auth.session-token",
  ]);
  for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=lax/i);
});

test("whoever is turned away hears the same, whatever the reason", async ({ database }) => {
  const person = await aPerson(database, { password });
  const gone = await aPerson(database, { password, deactivatedAt: new Date() });
  const invited = await aPerson(database);
  const attempts: [string | null, string][] = [
    [person.email, "sai mật khẩu rồi"],
    [gone.email, password],
    [invited.email, password],
    [`${randomUUID()}@example.com`, password],
    ["khong-phai-dia-chi", password],
    ["' or 1=1 --", "' or 1=1 --"],
  ];
  for (const [email, secret] of attempts) {
    const answer = await signIn(email ?? "", secret);
    expect(answer.status).toBe(200);
    expect(said(answer)).toBe("Thư điện tử hoặc mật khẩu không đúng.");
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.text).not.toContain(secret === password ? secret : `value="${secret}"`);
  }
});

test("an address that the visitor claims does not reset the count of failures", async ({ database }) => {
  const { email } = await aPerson(database, { password });
  const claim = (attempt: number) => ({
    headers: {
      "x-forwarded-for": `203.0.113.${attempt}`,
      "x-real-ip": "203.0.113.9",
      forwarded: "for=203.0.113.7",
    },
  });
  for (let attempt = 0; attempt < 10; attempt += 1)
    await signIn(email ?? "", "sai mật khẩu rồi", claim(attempt));
  const answer = await signIn(email ?? "", password, claim(99));
  expect(said(answer)).toContain("Đã có quá nhiều lần đăng nhập sai từ máy này.");
  expect(answer.headers["set-cookie"]).toBeUndefined();
});

test("after sign-in the way leads to own paths only", async ({ database }) => {
  const { email } = await aPerson(database, { password });
  for (const [next, leadsTo] of [
    ["/tasks?status=open", "/tasks?status=open"],
    ["//evil.example", "/"],
    ["https://evil.example/x", "/"],
    ["/\t/evil.example", "/"],
    ["/\\evil.example", "/"],
    ["\\\\evil.example", "/"],
    ["javascript:alert(1)", "/"],
    [`${origin()}@evil.example`, "/"],
    ["", "/"],
  ] as const) {
    const answer = await signIn(email ?? "", password, { next });
    expect([next, answer.status, answer.headers.location]).toEqual([next, 303, leadsTo]);
    const cookie = (answer.headers["set-cookie"] ?? []).map((one) => one.split(";")[0]).join("; ");
    const again = await ask(`/sign-in?next=${encodeURIComponent(next)}`, { headers: { cookie } });
    expect([next, again.status, again.headers.location]).toEqual([next, 307, leadsTo]);
  }
});

test("where no mail can leave, nobody is promised one", async ({ database }) => {
  const { email } = await aPerson(database, { password });
  const page = await ask("/sign-in");
  for (const offer of ["Gửi cho tôi liên kết", "Quên mật khẩu</a>"]) expect(page.text).not.toContain(offer);
  expect((await ask("/forgot?next=/tasks")).headers.location).toBe("/sign-in?next=%2Ftasks");
  const action = actionOf(await formOn("/sign-in", {}, 'name="password"'));
  const { state } = await call("/sign-in", action, { email: email ?? "", password: "", by: "link" }, {});
  expect(state?.message).toContain("Hệ thống chưa gửi được thư.");
});

test("what cannot be typed is answered with a sentence", async () => {
  const action = actionOf(await formOn("/sign-in", {}, 'name="password"'));
  const attempts: Fields[] = [
    {},
    { email: "", password: "" },
    { email: "a\u0000b@example.com", password: "x" },
    { email: "\ud800@example.com", password: "\ud800" },
    { email: `${"a".repeat(10_000)}@example.com`, password: "x" },
    { email: "someone@example.com", password: "x".repeat(10_000) },
    { email: ["a@example.com", "b@example.com"], password: ["x", "y"] },
  ];
  for (const fields of attempts) {
    const { answer, state } = await call("/sign-in", action, fields, {});
    expect(answer.status).toBe(200);
    expect(state?.status).toBe("error");
    expect(state?.message ?? Object.values(state?.errors ?? {})[0]).not.toContain("hệ thống gặp lỗi");
  }
});
