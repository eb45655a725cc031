import { aFile, aMeeting, aTask } from "@/db/factories";
import { ask } from "./ask";
import { expect, test } from "./cast";

const doors = ["/search", "/api/search", "/tasks", "/meetings", "/departments"];

/** What people type by chance and others on purpose, as it stands in an address. */
const searches = [
  "%25",
  "_",
  "%5C",
  "%25%25%25%25%5F%5F",
  "'",
  "''%27%20or%201=1--",
  "%22",
  "%26",
  "a%20%7C%20b",
  "!a",
  "a:*",
  "(a",
  "%3C-%3E",
  "a%0Ab",
  "%E2%80%93",
  "%F0%9F%98%80",
  "%CC%81".repeat(40),
  "a%CC%81".repeat(100),
  "1%20".repeat(60),
  "a".repeat(200),
  "a".repeat(201),
  "x".repeat(10_000),
  "%25".repeat(3_000),
  "a%20".repeat(2_500),
  "%01",
  "%7F",
  "%00",
  "%ED%A0%80",
  "%C3",
  "a&q=b",
  "",
];

test("whatever is searched for, the answer is a page, a sentence or a refusal", async ({ as }) => {
  for (const role of ["owner", "clerk"] as const) {
    const headers = await as(role);
    for (const door of doors) {
      for (const search of searches) {
        const { status, text } = await ask(`${door}?q=${search}`, { headers });
        const asked = `${door} ${search.slice(0, 40)}`;
        expect(status, asked).toBeLessThan(500);
        expect(text, asked).not.toMatch(/tsquery|PostgresError|node_modules|syntax error/);
      }
    }
  }
});

test("what is too long or unreadable is told in a sentence", async ({ as }) => {
  const headers = await as("owner");
  for (const [search, sentence] of [
    ["a".repeat(201), "Dài quá 200 ký tự"],
    ["x".repeat(10_000), "Dài quá 200 ký tự"],
    ["a%01", "Có ký tự không dùng được"],
  ]) {
    const answer = await ask(`/api/search?q=${search}`, { headers });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(sentence ?? "")]);
    const page = await ask(`/search?q=${search}`, { headers });
    expect([page.status, page.text]).toEqual([200, expect.stringContaining(sentence ?? "")]);
  }
});

test("who is not signed in is told so, as data and as a page", async () => {
  for (const door of ["/api/search?q=a", "/api/search", "/api/search/words"]) {
    const { status, text } = await ask(door);
    expect([door, status, text]).toEqual([door, 401, '{"error":"unauthenticated"}']);
  }
  const { status, headers } = await ask("/search?q=a");
  expect([status, headers.location]).toEqual([307, "/sign-in?next=%2Fsearch%3Fq%3Da"]);
});

test("what a search answers is data that nothing keeps or frames", async ({ as }) => {
  const { headers } = await ask("/api/search?q=a", { headers: await as("owner") });
  expect(headers).toMatchObject({
    "cache-control": "private, no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "content-type": "application/json",
  });
});

test("one department finds nothing of another, on the page, in the palette, in any list", async ({
  database,
  cast,
  as,
}) => {
  const title = "Khảo sát rừng dừa nước";
  const meeting = await aMeeting(database, { title, departments: [cast.lead] });
  await aTask(database, { meeting, lead: cast.lead, title });
  await aFile(database, { meeting, name: `${title}.pdf` });
  const restricted = await aMeeting(database, { title: `${title} kín`, restricted: true });
  await aTask(database, { meeting: restricted, lead: cast.lead, title: `${title} kín` });
  const seen = async (role: "head" | "colleague" | "unrelatedHead" | "otherLeader") => {
    const found: string[] = [];
    for (const door of ["/search", "/api/search", "/tasks", "/meetings"]) {
      const { text } = await ask(`${door}?q=rung+dua+nuoc`, { headers: await as(role) });
      found.push(text.includes(`${title} kín`) ? "all" : text.includes(title) ? "some" : "nothing");
    }
    return found.join(" ");
  };
  expect(await seen("head")).toBe("all all all all");
  expect(await seen("colleague")).toBe("some some some some");
  expect(await seen("otherLeader")).toBe("some some some some");
  expect(await seen("unrelatedHead")).toBe("nothing nothing nothing nothing");
});
