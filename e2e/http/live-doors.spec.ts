import { randomUUID } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { aPerson, aRecord, aSession, type RecordRows } from "@/db/factories";
import { meetings, sessions } from "@/db/schema";
import type { EditConflict, RecordNews } from "@/domain/edits/types";
import { cookieName, tokenOf } from "../cookie";
import { ask } from "./ask";
import { expect, test } from "./cast";
import { postJson } from "./post-json";
import { Stream } from "./stream";

const addressOf = ({ meeting }: RecordRows) => `/api/meetings/${meeting.id}`;
const typing = ({ section }: RecordRows, insert: string, version = 1) => ({
  burst: randomUUID(),
  sequence: 1,
  edits: [{ do: "splice", part: "section", id: section.id, version, at: 0, remove: 0, insert }],
});
const liveOf = (record: RecordRows, since = 0, client = randomUUID()) =>
  `${addressOf(record)}/live?since=${since}&client=${client}`;
const newsIn = ({ events }: Stream) =>
  events.filter(({ event }) => event === "message").map(({ data }) => JSON.parse(data) as RecordNews);
const count = (stream: Stream, name: string) => stream.events.filter(({ event }) => event === name).length;

/** A clerk with a session that a test may end. */
async function aClerk(database: Database) {
  const person = await aPerson(database, { role: "clerk" });
  const session = await aSession(database, person);
  return { person, session, headers: { cookie: `${cookieName}=${await tokenOf(session)}` } };
}

test.describe("the doors of live editing, asked by everybody", () => {
  const roles = {
    nobody: null,
    leader: "leader",
    administrator: "administrator",
    head: "head",
    owner: "owner",
    unrelatedHead: "unrelatedHead",
    newcomer: "newcomer",
    clerk: "clerk",
  } as const;
  const open = {
    nobody: 401,
    leader: 403,
    administrator: 403,
    head: 404,
    owner: 404,
    unrelatedHead: 404,
    newcomer: 404,
  };
  const states = [
    ["a draft", { status: "draft" }, { ...open, clerk: 200 }],
    [
      "a restricted draft",
      { status: "draft", restricted: true },
      { ...open, leader: 404, administrator: 404, clerk: 200 },
    ],
    ["an issued record", { status: "issued" }, { ...open, head: 403, owner: 403, clerk: 422 }],
  ] as const;
  const doors = {
    edits: (record: RecordRows, headers: OutgoingHttpHeaders) =>
      postJson(`${addressOf(record)}/edits`, typing(record, "A"), headers),
    presence: (record: RecordRows, headers: OutgoingHttpHeaders) =>
      postJson(`${addressOf(record)}/presence`, { client: randomUUID(), part: null }, headers),
    live: (record: RecordRows, headers: OutgoingHttpHeaders) => ask(liveOf(record), { headers }),
  };

  for (const [name, options, expected] of states) {
    for (const [door, knock] of Object.entries(doors)) {
      test(`${door} of ${name}`, async ({ database, cast, as }) => {
        const record = await aRecord(database, { ...options, department: cast.lead });
        const found: Record<string, number> = {};
        for (const [role, who] of Object.entries(roles))
          found[role] = (await knock(record, await as(who))).status;
        const clerk = door === "edits" ? expected.clerk : door === "presence" ? 204 : 200;
        expect(found).toEqual({ ...expected, clerk });
      });
    }
  }

  test("what is not there, or is no id, is not found", async ({ as }) => {
    const clerk = await as("clerk");
    for (const id of [randomUUID(), "x", "%F0%9F%98%80", "..%2f..%2fhealth"]) {
      const batch = {
        burst: randomUUID(),
        sequence: 1,
        edits: [{ do: "move", part: "task", id: randomUUID() }],
      };
      expect((await postJson(`/api/meetings/${id}/edits`, batch, clerk)).status, id).toBe(404);
      expect(
        (await ask(`/api/meetings/${id}/live?since=0&client=${randomUUID()}`, { headers: clerk })).status,
        id,
      ).toBe(404);
    }
  });

  test("a page of somebody else cannot write", async ({ database, cast, as }) => {
    const record = await aRecord(database, { status: "draft", department: cast.lead });
    const foreign = { ...(await as("clerk")), origin: "https://evil.example" };
    expect((await postJson(`${addressOf(record)}/edits`, typing(record, "A"), foreign)).status).toBe(403);
  });

  test("who may not go on is told how it stands, in their language", async ({ database, cast, as }) => {
    const record = await aRecord(database, { status: "issued", department: cast.lead });
    const clerk = await as("clerk");
    const over = JSON.parse((await postJson(`${addressOf(record)}/edits`, typing(record, "A"), clerk)).text);
    expect(over).toEqual({ message: "Biên bản đã ban hành, nội dung đã khóa.", over: true });
    const news = JSON.parse((await ask(liveOf(record), { headers: clerk })).text);
    expect(news).toMatchObject({ status: "issued", people: [] });
  });
});

test.describe("a stream", () => {
  test("tells at once who is there, then what another writes, then that it goes on", async ({
    database,
    cast,
    as,
  }) => {
    const record = await aRecord(database, { status: "draft", department: cast.lead });
    const client = randomUUID();
    const stream = new Stream(liveOf(record, 0, client), await as("clerk"));
    await expect.poll(() => newsIn(stream)).toHaveLength(1);
    expect(stream.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
    expect(stream.headers["cache-control"]).toContain("no-transform");
    expect(stream.headers["content-encoding"]).toBeUndefined();
    expect(newsIn(stream)[0]).toEqual({
      revision: 0,
      status: "draft",
      parts: [],
      people: [{ client, personId: cast.clerk.id, name: cast.clerk.name, part: null }],
    });
    await postJson(`${addressOf(record)}/edits`, typing(record, "Tốt. "), await as("actingClerk"));
    await expect.poll(() => newsIn(stream)).toHaveLength(2);
    expect(stream.events.at(-1)).toMatchObject({ id: "1" });
    expect(newsIn(stream)[1]?.parts).toMatchObject([
      { part: "section", id: record.section.id, version: 2, fields: { body: "Tốt. Đánh giá" } },
    ]);
    await expect.poll(() => count(stream, "beat"), { timeout: 15_000 }).toBeGreaterThanOrEqual(2);
    stream.cut();
  });

  test("tells what one does not know yet, and so does the answer to who only asks", async ({
    database,
    cast,
    as,
  }) => {
    const record = await aRecord(database, { status: "draft", department: cast.lead });
    const clerk = await as("clerk");
    for (const [index, word] of ["Một ", "Hai ", "Ba "].entries()) {
      await postJson(`${addressOf(record)}/edits`, typing(record, word, index + 1), clerk);
    }
    const client = randomUUID();
    const stream = new Stream(liveOf(record, 1, client), clerk);
    await expect.poll(() => newsIn(stream).at(-1)?.people).toHaveLength(1);
    const polled = await ask(liveOf(record, 1, client), { headers: clerk });
    expect(JSON.parse(polled.text)).toEqual(newsIn(stream)[0]);
    stream.cut();
  });

  test("tells where the others are, and that they left", async ({ database, cast, as }) => {
    const record = await aRecord(database, { status: "draft", department: cast.lead });
    const stream = new Stream(liveOf(record), await as("clerk"));
    const tab = { client: randomUUID(), part: record.directive.id };
    const other = await as("actingClerk");
    await postJson(`${addressOf(record)}/presence`, tab, other);
    const seen = () =>
      newsIn(stream)
        .at(-1)
        ?.people.find(({ client }) => client === tab.client);
    await expect.poll(seen).toMatchObject({ part: record.directive.id, name: cast.actingClerk.name });
    expect((await postJson(`${addressOf(record)}/presence`, { ...tab, leaving: true }, other)).status).toBe(
      204,
    );
    await expect.poll(seen).toBeUndefined();
    stream.cut();
  });

  test("ends with the session, and with the record", async ({ database, cast, as }) => {
    const record = await aRecord(database, { status: "draft", department: cast.lead, chair: cast.leader });
    const { session, headers } = await aClerk(database);
    const stream = new Stream(liveOf(record), headers);
    await expect.poll(() => newsIn(stream)).not.toHaveLength(0);
    await database.delete(sessions).where(eq(sessions.id, session.id));
    await postJson(`${addressOf(record)}/presence`, { client: randomUUID(), part: null }, await as("clerk"));
    await expect.poll(() => stream.isOver).toBe(true);
    expect(count(stream, "over")).toBe(1);
    expect((await ask(liveOf(record), { headers })).status).toBe(401);

    const next = new Stream(liveOf(record), await as("clerk"));
    await expect.poll(() => newsIn(next)).not.toHaveLength(0);
    await database
      .update(meetings)
      .set({ status: "issued", issuedAt: new Date() })
      .where(eq(meetings.id, record.meeting.id));
    await postJson(`${addressOf(record)}/presence`, { client: randomUUID(), part: null }, await as("clerk"));
    await expect.poll(() => next.isOver).toBe(true);
    expect([newsIn(next).at(-1)?.status, next.events.at(-1)?.event]).toEqual(["issued", "over"]);
  });

  test("is one of eight at the most, and is forgotten when the browser goes away", async ({
    database,
    cast,
  }) => {
    const record = await aRecord(database, { status: "draft", department: cast.lead });
    const { headers } = await aClerk(database);
    const open = () => new Stream(liveOf(record), headers);
    const eight = Array.from({ length: 8 }, open);
    await expect.poll(() => eight.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const ninth = open();
    await expect.poll(() => ninth.status).toBe(429);
    eight[0]?.cut();
    await expect
      .poll(async () => {
        const again = open();
        await expect.poll(() => again.status).not.toBe(0);
        if (again.status !== 200) again.cut();
        return again.status;
      })
      .toBe(200);
    for (const stream of eight) stream.cut();
  });
});

test("a stale edit is answered with what stands there", async ({ database, cast, as }) => {
  const record = await aRecord(database, { status: "draft", department: cast.lead });
  await postJson(`${addressOf(record)}/edits`, typing(record, "Của người khác. "), await as("actingClerk"));
  const answer = await postJson(`${addressOf(record)}/edits`, typing(record, "Của tôi. "), await as("clerk"));
  expect(answer.status).toBe(409);
  const { conflicts } = JSON.parse(answer.text) as { conflicts: EditConflict[] };
  expect(conflicts).toMatchObject([
    { version: 2, fields: { body: "Của người khác. Đánh giá" }, by: cast.actingClerk.name },
  ]);
});

test.describe("whatever is sent, the answer is a sentence", () => {
  const bad: [string, number, (record: RecordRows) => unknown][] = [
    ["nothing", 400, () => ""],
    ["no JSON", 400, () => "{"],
    ["a list", 400, () => []],
    ["null", 400, () => null],
    ["no burst", 400, (record) => ({ ...typing(record, "A"), burst: "x" })],
    ["a sequence that is none", 400, (record) => ({ ...typing(record, "A"), sequence: 0 })],
    ["no edits", 400, (record) => ({ ...typing(record, "A"), edits: [] })],
    [
      "301 edits",
      400,
      (record) => ({ ...typing(record, "A"), edits: Array(301).fill(typing(record, "A").edits[0]) }),
    ],
    [
      "a negative place",
      400,
      (record) => ({ ...typing(record, "A"), edits: [{ ...typing(record, "A").edits[0], at: -1 }] }),
    ],
    [
      "a place that is no number",
      400,
      (record) => ({ ...typing(record, "A"), edits: [{ ...typing(record, "A").edits[0], at: "0" }] }),
    ],
    [
      "a place without end",
      422,
      (record) => ({
        ...typing(record, "A"),
        edits: [{ ...typing(record, "A").edits[0], at: 2_147_483_647 }],
      }),
    ],
    [
      "fields of the wrong type",
      422,
      (record) => ({
        ...typing(record, "A"),
        edits: [
          {
            do: "set",
            part: "task",
            id: record.task.id,
            version: 1,
            fields: { title: { a: 1 }, memberIds: "x" },
          },
        ],
      }),
    ],
    ["a NUL", 422, (record) => typing(record, "a\u0000b")],
    ["half a letter", 422, (record) => typing(record, "\ud83d")],
    ["a letter under a tower of marks", 422, (record) => typing(record, `a${"\u0301".repeat(50)}`)],
    [
      "a name of a prototype",
      422,
      (record) =>
        `{"burst":"${randomUUID()}","sequence":1,"edits":[{"do":"set","part":"task","id":"${record.task.id}","version":1,"fields":{"__proto__":{"a":1},"constructor":"x"}}]}`,
    ],
    ["257 KB", 413, (record) => typing(record, "x".repeat(257 * 1024))],
    ["2 MB", 413, (record) => typing(record, "x".repeat(2 * 1024 * 1024))],
    ["deep nesting", 400, () => `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
  ];
  for (const [name, status, bodyOf] of bad) {
    test(name, async ({ database, cast, as }) => {
      const record = await aRecord(database, { status: "draft", department: cast.lead });
      const answer = await postJson(`${addressOf(record)}/edits`, bodyOf(record), await as("clerk"));
      expect([answer.status, answer.text.length > 10]).toEqual([status, true]);
      const rows = await database.query.recordRevisions.findMany({
        where: (row, { eq }) => eq(row.meetingId, record.meeting.id),
      });
      expect(rows).toEqual([]);
    });
  }

  test("to the other doors, too", async ({ database, cast, as }) => {
    const record = await aRecord(database, { status: "draft", department: cast.lead });
    const clerk = await as("clerk");
    for (const body of [
      "",
      "{",
      {},
      { client: "x", part: null },
      { client: randomUUID() },
      { client: randomUUID(), part: 5 },
    ]) {
      expect((await postJson(`${addressOf(record)}/presence`, body, clerk)).status).toBe(400);
    }
    for (const query of [
      "",
      "?since=0",
      "?since=-1",
      "?since=x&client=y",
      `?since=1e99&client=${randomUUID()}`,
      "?since=%00",
    ]) {
      expect((await ask(`${addressOf(record)}/live${query}`, { headers: clerk })).status, query).toBe(400);
    }
    const form = { ...clerk, "content-type": "text/plain" };
    expect((await postJson(`${addressOf(record)}/edits`, typing(record, "A"), form)).status).toBe(400);
    expect((await ask(`${addressOf(record)}/edits`, { headers: clerk })).status).toBe(405);
    // The head of a stream alone would leave the stream open for nobody.
    const stream = { method: "HEAD", headers: { ...clerk, accept: "text/event-stream" } };
    expect((await ask(liveOf(record), stream)).status).toBe(405);
  });
});

test("what was saved is read by clerks alone, page by page", async ({ database, cast, as }) => {
  const record = await aRecord(database, { status: "draft", department: cast.lead });
  const path = `/meetings/${record.meeting.id}/revisions`;
  const clerk = await as("clerk");
  expect((await ask(path, { headers: clerk })).text).toContain("Chưa có lần lưu nào.");
  await postJson(`${addressOf(record)}/edits`, typing(record, "<b>Rất tốt</b>. "), clerk);
  const page = await ask(path, { headers: clerk });
  expect(page.status).toBe(200);
  expect(page.text).toContain("<ins>&lt;b&gt;Rất tốt&lt;/b&gt;. </ins>");
  for (const query of [
    "?part=x",
    `?part=${randomUUID()}`,
    "?behind=x",
    "?behind=9999999999.x",
    `?behind=0.${randomUUID()}`,
    "?part=a&part=b",
  ]) {
    expect((await ask(path + query, { headers: clerk })).status, query).toBe(200);
  }
  for (const [role, status] of [
    [null, 307],
    ["leader", 404],
    ["administrator", 404],
    ["head", 404],
  ] as const) {
    expect((await ask(path, { headers: await as(role) })).status, String(role)).toBe(status);
  }
});
