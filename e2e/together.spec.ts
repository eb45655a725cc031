import { expect, test } from "./fixtures";
import type { DraftPage } from "./pages/draft-page";
import { seeded } from "./seeded";
import { holdEdits, storedConclusions, twoClerks } from "./two-clerks";

test.describe.configure({ mode: "parallel" });

test("each sees who else is there and where, until they leave", async ({ browse, database }) => {
  const { first, second, clerk, other } = await twoClerks(browse, database, "Một.", "Hai.");
  await expect(first.other(other.name)).toContainText("đang xem");
  await first.words(2).focus();
  await expect(second.other(clerk.name)).toContainText("kết luận 2");
  await expect(second.conclusion(2)).toContainText(`${clerk.name} đang ở đây`);
  await expect(first.conclusion(2)).not.toContainText("đang ở đây");
  await first.text("Đánh giá").focus();
  await expect(second.other(clerk.name)).toContainText("phần lời");
  await expect(second.conclusion(2)).not.toContainText("đang ở đây");
  await first.field("Địa điểm").focus();
  await expect(second.other(clerk.name)).toContainText("phần đầu");
  await first.page.goto("/my-work");
  await expect(second.other(clerk.name)).toHaveCount(0);
});

test("what one writes the other sees as it is written, and different parts never collide", async ({
  browse,
  database,
}) => {
  const { first, second, lead, meeting } = await twoClerks(browse, database, "Một.", "Hai.");
  await first.cursorIn(1);
  await second.cursorIn(2);
  await Promise.all([
    first.page.keyboard.type(" Thêm của người thứ nhất."),
    second.page.keyboard.type(" Thêm của người thứ hai."),
  ]);
  await first.mark(lead.name, "Có mặt", { delegates: "Trần Thị Bình" });
  await second.writeHeading({ place: "Phòng họp số 2" });
  await second.text("Đánh giá").fill("Kết quả tốt.");
  await first.addConclusion("Ba.");
  await second.addTask(2, { title: "Việc hai", lead: lead.name });
  for (const draft of [first, second]) {
    await draft.haveWords("Một. Thêm của người thứ nhất.", "Hai. Thêm của người thứ hai.", "Ba.");
    await expect(draft.status(lead.name, "Có mặt")).toBeChecked();
    await expect(draft.field(`Đại biểu, ${lead.name}`)).toHaveValue("Trần Thị Bình");
    await expect(draft.field("Địa điểm")).toHaveValue("Phòng họp số 2");
    await expect(draft.text("Đánh giá")).toHaveValue("Kết quả tốt.");
    await expect(draft.taskTitle("2.1")).toHaveValue("Việc hai");
    await expect(draft.conflict).toHaveCount(0);
    await draft.saved();
  }
  expect(await storedConclusions(database, meeting)).toEqual([
    { body: "Một. Thêm của người thứ nhất.", tasks: [] },
    { body: "Hai. Thêm của người thứ hai.", tasks: ["Việc hai"] },
    { body: "Ba.", tasks: [] },
  ]);
});

test("different fields of one task are joined", async ({ browse, database }) => {
  const { first, second, lead } = await twoClerks(browse, database, "Một.");
  await first.addTask(1, { title: "Việc" });
  await expect(second.taskTitle("1.1")).toHaveValue("Việc");
  const [letFirst, letSecond] = [await holdEdits(first.page), await holdEdits(second.page)];
  await first.taskTitle("1.1").fill("Việc lớn");
  await second.chooseLead("1.1", lead.name);
  await second.writeDue("1.1", "30/6");
  letFirst();
  letSecond();
  for (const draft of [first, second]) {
    await expect(draft.taskTitle("1.1")).toHaveValue("Việc lớn");
    await expect(draft.lead("1.1")).toHaveValue(lead.name);
    await expect(draft.due("1.1")).toHaveValue("30/06/2026");
    await expect(draft.conflict).toHaveCount(0);
  }
});

test.describe("in the same conclusion the later is told, sees both, and chooses", () => {
  for (const [choice, button, text] of [
    ["mine", "Giữ bản của tôi", "Lời của người thứ hai."],
    ["theirs", "Lấy bản của người đó", "Lời của người thứ nhất."],
  ] as const) {
    test(choice, async ({ browse, database }) => {
      const { first, second, clerk, meeting } = await twoClerks(browse, database, "Bản đầu.");
      const letGo = await holdEdits(second.page);
      await second.words(1).fill("Lời của người thứ hai.");
      await first.words(1).fill("Lời của người thứ nhất.");
      await first.saved();
      letGo();
      await expect(second.conflict).toContainText(clerk.name);
      await expect(second.conflict).toContainText("Lời của người thứ nhất.");
      await expect(second.words(1)).toHaveValue("Lời của người thứ hai.");
      await expect(second.sign).not.toContainText("Đã lưu");
      await second.conflict.getByRole("button", { name: button }).click();
      await expect(second.conflict).toHaveCount(0);
      await second.saved();
      for (const draft of [first, second]) await draft.haveWords(text);
      expect(await storedConclusions(database, meeting)).toEqual([{ body: text, tasks: [] }]);
    });
  }
});

test.describe("what one takes out while the other writes in it", () => {
  for (const [choice, button, bodies] of [
    ["stays", "Giữ bản của tôi", ["Một, có sửa.", "Hai."]],
    ["goes", "Bỏ luôn", ["Hai."]],
  ] as const) {
    test(choice, async ({ browse, database }) => {
      const { first, second, meeting } = await twoClerks(browse, database, "Một.", "Hai.");
      const letGo = await holdEdits(second.page);
      await second.words(1).fill("Một, có sửa.");
      await first.chooseOf(1, "Bỏ kết luận 1");
      await first.saved();
      letGo();
      const told = second.main.getByRole("alert").filter({ hasText: "đã bỏ mục này" });
      await expect(second.words(1)).toHaveValue("Một, có sửa.");
      await told.getByRole("button", { name: button }).click();
      await second.saved();
      for (const draft of [first, second]) await draft.haveWords(...bodies);
      expect((await storedConclusions(database, meeting)).map(({ body }) => body)).toEqual(bodies);
    });
  }
});

test("where a proxy cuts the stream, both still see each other and what is written", async ({
  browse,
  database,
}) => {
  const { first, second, clerk, other } = await twoClerks(browse, database, "Một.");
  for (const draft of [first, second]) {
    await draft.page.route("**/live?*", async (route) => {
      const isStream = route.request().headers().accept?.includes("text/event-stream");
      await (isStream ? route.abort() : route.continue());
    });
    await draft.page.reload();
    await draft.whenAlive();
  }
  await first.cursorIn(1);
  await first.page.keyboard.type(" Thêm.");
  await expect(second.words(1)).toHaveValue("Một. Thêm.", { timeout: 20_000 });
  await expect(second.other(clerk.name)).toContainText("kết luận 1");
  await second.addConclusion("Hai.");
  await expect(first.words(2)).toHaveValue("Hai.", { timeout: 20_000 });
  await expect(first.other(other.name)).toBeVisible();
});

test("who writes in a record that the other issues is told, and comes to the record", async ({
  browse,
  database,
}) => {
  const { first, second } = await twoClerks(browse, database, "Một.");
  await first.markNoTask(1, "làm thường xuyên");
  await expect(second.conclusion(1)).toContainText("Không phát sinh nhiệm vụ: làm thường xuyên");
  await first.issue();
  await expect(second.main.getByText("Nội dung đã khóa.")).toBeVisible();
  await expect(second.main.getByRole("textbox")).toHaveCount(0);
});

test("what is typed while the other issues is told not to be in it", async ({ browse, database }) => {
  const { first, second, meeting } = await twoClerks(browse, database, "Một.");
  await first.markNoTask(1, "làm thường xuyên");
  const summary = await first.toIssue();
  const letGo = await holdEdits(second.page);
  await second.cursorIn(1);
  await second.page.keyboard.type(" Thêm sau cùng.");
  await summary.issue();
  letGo();
  await expect(second.main.getByText(/không còn là dự thảo|đã khóa/).first()).toBeVisible();
  expect(await storedConclusions(database, meeting)).toEqual([{ body: "Một.", tasks: [] }]);
});

/** Each of the two writes in a conclusion of its own and in shared ones, on lines that break now and then. */
for (const seed of [20_260_115, 20_140_115]) {
  test(`thirty edits of two browsers on lines that break end with the same text, ${seed}`, async ({
    browse,
    database,
  }) => {
    test.setTimeout(240_000);
    const bodies = ["Của người thứ nhất:", "Của người thứ hai:", "Của cả hai.", "Cũng của cả hai."];
    const { first, second, meeting } = await twoClerks(browse, database, ...bodies);
    const chance = seeded(seed);
    const drafts = [first, second] as const;
    const own: string[][] = [[], []];
    for (let edit = 0; edit < 30; edit += 1) {
      const who = chance() < 0.5 ? 0 : 1;
      const draft = drafts[who];
      if (chance() < 0.25) await draft.page.context().setOffline(chance() < 0.6);
      const kind = chance();
      if (kind < 0.5) {
        const word = ` ${who}.${edit}`;
        await writeIn(draft, bodies[who] ?? "", word);
        own[who]?.push(word);
      } else if (kind < 0.75) await writeIn(draft, bodies[chance() < 0.5 ? 2 : 3] ?? "", ` [${who}.${edit}]`);
      else if (kind < 0.85) await draft.addConclusion(`Mới ${who}.${edit}.`);
      else if (kind < 0.95) await moveUp(draft, bodies[2] ?? "");
      else await draft.text("Đánh giá").pressSequentially(`${who}.${edit} `);
    }
    for (const draft of drafts) await draft.page.context().setOffline(false);
    await chooseAll(drafts, chance);
    await expect(async () => {
      const stored = (await storedConclusions(database, meeting)).map(({ body }) => body);
      for (const draft of drafts) expect(await draft.allWords()).toEqual(stored);
      expect(await first.text("Đánh giá").inputValue()).toBe(await second.text("Đánh giá").inputValue());
    }).toPass({ timeout: 20_000 });
    const stored = (await storedConclusions(database, meeting)).map(({ body }) => body);
    for (const [who, words] of own.entries()) {
      expect(stored).toContain(bodies[who] + words.join(""));
    }
  });
}

/** Types at the end of the conclusion that begins like this. */
async function writeIn(draft: DraftPage, beginning: string, text: string): Promise<void> {
  const number = (await draft.allWords()).findIndex((body) => body.startsWith(beginning)) + 1;
  await draft.cursorIn(number);
  await draft.page.keyboard.type(text);
}

async function moveUp(draft: DraftPage, beginning: string): Promise<void> {
  const number = (await draft.allWords()).findIndex((body) => body.startsWith(beginning)) + 1;
  await draft.cursorIn(number);
  await draft.press("Alt+ArrowUp");
}

/** Where both wrote the same, one of the two is chosen, until everything is with the server. */
async function chooseAll(drafts: readonly DraftPage[], chance: () => number): Promise<void> {
  await expect(async () => {
    for (const draft of drafts) {
      const buttons = draft.main.getByRole("alert").getByRole("button");
      const count = await buttons.count();
      if (count > 0) await buttons.nth(chance() < 0.5 ? 0 : 1).click({ timeout: 2_000 });
    }
    for (const draft of drafts) {
      await expect(draft.main.getByRole("alert")).toHaveCount(0, { timeout: 500 });
      await expect(draft.sign).toHaveText(/^Đã lưu lúc|^Thay đổi được lưu/, { timeout: 500 });
    }
  }).toPass({ timeout: 90_000 });
}
