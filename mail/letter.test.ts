import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "@/db/enums";
import type { MailContent } from "@/domain/mails/content";
import {
  at,
  contents,
  group,
  letterOf,
  link,
  loaded,
  meeting,
  morning,
  place,
  taskLine,
} from "@/test/letters";
import { writeLetter } from "./letter";

const today = { dueOn: "2014-03-18", due: "today", daysLate: 0 } as const;
const soon = { dueOn: "2014-03-21", due: "ahead", daysLate: 0, daysLeft: 3 } as const;

describe("the subject says what is most urgent, and whether it is late", () => {
  const many = [taskLine(), taskLine()];
  test.each<[string, MailContent, string, string]>([
    [
      "overdue and due today",
      morning(group("overdue", many), group("today", [taskLine(today)]), group("soon", [taskLine(soon)])),
      "Nhắc việc 18/03: 2 việc quá hạn, 1 việc đến hạn hôm nay",
      "Reminder 18/03: 2 tasks overdue, 1 task due today",
    ],
    [
      "what a head is asked for before what comes near",
      morning(
        group("soon", [taskLine(soon)]),
        group("department_overdue", many, 14),
        group("to_assign", many),
      ),
      "Nhắc việc 18/03: 14 việc của đơn vị quá hạn, 2 việc chưa giao người thực hiện",
      "Reminder 18/03: 14 overdue tasks in your department, 2 tasks to hand out",
    ],
    [
      "a leader's digest",
      morning(group("leader_overdue", many), group("leader_waiting", many)),
      "Nhắc việc 18/03: 2 việc quá hạn kéo dài, 2 việc chờ bạn quyết định",
      "Reminder 18/03: 2 tasks long overdue, 2 tasks waiting for your decision",
    ],
    [
      "one piece of news by its title",
      { kind: "news", events: [{ kind: "assigned", at, task: taskLine(), reason: "" }] },
      "Giao cho bạn: Báo cáo tình hình giải ngân",
      "New for you: Báo cáo tình hình giải ngân",
    ],
    [
      "several pieces of news by their number",
      { kind: "news", events: many.map((task) => ({ kind: "returned", at, task, reason: "" })) },
      "2 việc bị trả lại",
      "2 tasks returned to you",
    ],
    ["a meeting", meeting, "Mời họp 08:00 15/04: Giao ban tháng 4", "Meeting 08:00 15/04: Giao ban tháng 4"],
    [
      "a link",
      { kind: "sign_in", ...link },
      "Liên kết đăng nhập Giao Ban",
      "Your link to sign in to Giao Ban",
    ],
  ])("%s", async (_name, content, vietnamese, english) => {
    expect((await letterOf(content)).subject).toBe(vietnamese);
    expect((await letterOf(content, { language: "en" })).subject).toBe(english);
  });
});

test("tells of each task whose it is, when it was due, how late it is, and where to report", async () => {
  const late = taskLine({ reportPath: "/report/secret" });
  const part = taskLine({ ...soon, isPart: true, leadName: "Sở Du lịch", title: "Góp ý quy chế" });
  const { text } = await letterOf(morning(group("overdue", [late]), group("soon", [part])));
  expect(text).toContain(
    [
      "* Báo cáo tình hình giải ngân",
      "  Giao ban đối ngoại 15/01/2014, kết luận 6",
      "  Hạn 10/03, quá 6 ngày; đã đạt 40%",
      `  Cập nhật tiến độ: https://giaoban.example/tasks/${late.id}?update`,
      "  Báo cáo không cần đăng nhập: https://giaoban.example/report/secret",
    ].join("\n"),
  );
  expect(text).toContain(
    [
      "* Phần phối hợp: Góp ý quy chế",
      "  Sở Du lịch chủ trì; Giao ban đối ngoại 15/01/2014, kết luận 6",
      "  Hạn 21/03, thứ Sáu; chưa báo cáo",
      `  Báo cáo phần phối hợp: https://giaoban.example/tasks/${part.id}?update`,
    ].join("\n"),
  );
});

test.each<[string, Parameters<typeof taskLine>[0], string]>([
  ["on the day", { due: "today" }, "hôm nay"],
  ["on the free day after it", { due: "past" }, "quá hạn"],
  ["with nothing but free days before it", { due: "ahead" }, "sắp đến hạn"],
  ["three working days before it", { due: "ahead", daysLeft: 3 }, "còn 3 ngày"],
])("news says how the due date stands: %s", async (_name, how, words) => {
  const task = taskLine({ daysLate: 0, daysLeft: 0, ...how });
  const { text } = await letterOf({ kind: "news", events: [{ kind: "assigned", at, task, reason: "" }] });
  expect(text).toContain(`Hạn 10/03/2014, ${words};`);
});

test("a Friday's reminder names the Sunday on which a task is due", async () => {
  const sunday = taskLine({ dueOn: "2014-03-23", due: "ahead", daysLate: 0, daysLeft: 0 });
  const friday = { ...morning(group("soon", [sunday])), day: "2014-03-21" };
  expect((await letterOf(friday)).text).toContain("Hạn 23/03, Chủ nhật;");
});

test("shows a head whose task it is, and leads to what is to be done", async () => {
  const [late, unowned] = [taskLine(), taskLine({ ownerName: null })];
  const { text } = await letterOf(
    morning(group("department_overdue", [late]), group("to_assign", [unowned])),
    {
      departmentName: "",
    },
  );
  expect(text).toContain("Sở Ngoại vụ, Huỳnh Thảo Nguyên thực hiện; Giao ban đối ngoại 15/01/2014");
  expect(text).toContain(`Mở nhiệm vụ: https://giaoban.example/tasks/${late.id}\n`);
  expect(text).toContain(`Giao người thực hiện: https://giaoban.example/tasks/${unowned.id}\n`);
});

test("holds no more tasks than mail readers show, some of each group, and says how many more there are", async () => {
  const tasks = Array.from({ length: 50 }, () => taskLine({ title: "Việc dài ".repeat(30) }));
  const { html, text } = await letterOf(morning(group("overdue", tasks, 1_200), group("soon", tasks, 50)));
  expect(Buffer.byteLength(html)).toBeLessThan(102_000);
  expect(text.match(/^\* /gm)).toHaveLength(40);
  expect(text).toContain("Xem 1.163 việc nữa: https://giaoban.example/my-work");
  expect(text).toContain("Xem 47 việc nữa: https://giaoban.example/my-work");
});

describe.each(languages)("in %s", (language) => {
  test.each(Object.entries(contents))(
    "the text of a mail (%s) has all that its HTML has",
    async (_name, content) => {
      const { html, text } = await letterOf(content, { language });
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? "");
      expect(links.length).toBeGreaterThan(0);
      for (const href of links) {
        expect(href).toMatch(/^https:\/\/giaoban\.example\//);
        expect(text).toContain(href);
      }
      for (const words of wordsOf(html)) expect(text).toContain(words);
    },
  );
});

test("says how a request for a later date was decided, with the words of who did", async () => {
  const decided = (granted: boolean, reason: string) =>
    letterOf({
      kind: "news",
      events: [{ kind: "extension_decided", at, task: taskLine(), reason, granted }],
    });
  expect((await decided(true, "")).text).toContain("  Đã gia hạn\n");
  expect((await decided(false, "Cần xong trước kỳ họp")).text).toContain(
    "  Không gia hạn: Cần xong trước kỳ họp\n",
  );
});

test("writes a letter that is to be held for want of a sender", async () => {
  const { calendar } = await writeLetter(loaded(meeting), { ...place, from: "" });
  expect(calendar?.body).toContain("METHOD:REQUEST");
  expect(calendar?.body).not.toContain("ORGANIZER");
});

describe("of a restricted meeting", () => {
  const restricted = taskLine({
    title: null,
    meetingTitle: null,
    returnedReason: "Điều kín",
  });
  test.each<[string, MailContent]>([
    ["morning", morning(group("overdue", [restricted]))],
    ["news", { kind: "news", events: [{ kind: "returned", at, task: restricted, reason: "Điều kín" }] }],
    ["meeting", { ...meeting, title: null, change: "moved", agenda: "Điều kín", reason: "Điều kín" }],
  ])("nothing that people wrote stands in a mail (%s)", async (_name, content) => {
    const { subject, html, text, calendar } = await letterOf(content);
    expect([subject, html, text, calendar?.body].join()).not.toContain("Điều kín");
    expect(text).toMatch(/Nhiệm vụ 6\.2 của cuộc họp hạn chế phổ biến|Cuộc họp hạn chế phổ biến/);
  });
});

describe("headers", () => {
  test("say that a machine sent it, from which list, and how to end it with one click", async () => {
    const { headers } = await letterOf(morning(group("overdue", [taskLine()])));
    expect(headers).toEqual({
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "OOF, AutoReply",
      "List-Id": "Giao Ban <reminders.giaoban.example>",
      "List-Unsubscribe": "<https://giaoban.example/api/mail/stop/token>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
  });

  test.each(["invited", "uninvited", "invitation", "forgotten password", "sign-in link"])(
    "offer no end to what cannot be ended: %s",
    async (name) => {
      const content = contents[name];
      if (content) expect((await letterOf(content)).headers).not.toHaveProperty("List-Unsubscribe");
    },
  );

  test("let mails about one task stand together, and those about a meeting", async () => {
    const task = taskLine();
    const about = async (content: MailContent) => (await letterOf(content)).messageReferences;
    const reminded = await about(morning(group("overdue", [task])));
    const told = await about({ kind: "news", events: [{ kind: "returned", at, task, reason: "" }] });
    expect(reminded).toEqual([`<task.${task.id}@giaoban.example>`]);
    expect(told).toEqual(reminded);
    expect(await about(morning(group("overdue", [task, taskLine()])))).toEqual([]);
    expect(await about(morning(group("overdue", [task], 2)))).toEqual([]);
    expect(await about(meeting)).toEqual(await about({ ...meeting, change: "cancelled", sequence: 4 }));
  });
});

test("nothing that people type breaks a header, becomes markup or a link", async () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.constantFrom(
      "Lan\r\nBcc: x@y.example",
      '"><script>alert(1)</script>',
      "</title><img src=x onerror=alert(1)>",
      "\u202eabc\u2066",
      "👩‍👩‍👧".repeat(2_000),
      "x".repeat(10_000),
      "' onclick='x",
      "{count, plural, other {#}}",
    ),
  );
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, fc.constantFrom(...languages), async (a, b, c, language) => {
      const task = taskLine({ title: a, meetingTitle: b, leadName: c, ownerName: a, returnedReason: b });
      const mails: MailContent[] = [
        morning(group("department_overdue", [task])),
        { kind: "news", events: [{ kind: "returned", at, task, reason: c }] },
        { ...meeting, title: a, place: b, chairName: c, agenda: a, reason: b },
      ];
      for (const content of mails) {
        const letter = await writeLetter(loaded(content, { name: b, departmentName: c, language }), {
          ...place,
          officeName: a,
        });
        const lines = [letter.subject, letter.to.name, ...Object.values(letter.headers)];
        for (const line of lines)
          expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(letter.subject.length).toBeLessThan(1_300);
        expect(letter.html).not.toMatch(/<script|<img|<[^>]* on\w+=/i);
        for (const [, href] of letter.html.matchAll(/href="([^"]*)"/g))
          expect(href).toMatch(/^https:\/\/giaoban\.example\//);
      }
    }),
    { numRuns: 40 },
  );
});

/** What a reader of the HTML sees, run by run. */
function wordsOf(html: string): string[] {
  const body = html.slice(html.indexOf("</div>")).replace(/&nbsp;/g, "");
  return body
    .split(/<[^>]*>/)
    .map((run) => run.replace(/^[\s,.]+|[\s,.]+$/g, ""))
    .filter(Boolean);
}
