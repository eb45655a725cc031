import type { Page } from "@playwright/test";
import type { Database } from "@/db/client";
import { aDepartment, aDirective, aGroup, aMeeting, aTask, type Ref } from "@/db/factories";
import { expect, test } from "./fixtures";
import { anOffice } from "./office";
import { DraftPage } from "./pages/draft-page";

/** A draft with these conclusions, open in the browser of a clerk. */
async function draftOf(browse: (person: Ref) => Promise<Page>, database: Database, ...bodies: string[]) {
  const office = await anOffice(database);
  const meeting = await aMeeting(database, {
    status: "draft",
    chair: office.leader,
    sections: { assessment: "", plan: "" },
  });
  for (const [index, body] of bodies.entries()) {
    await aDirective(database, { meeting, body, position: `a${index}` });
  }
  const draft = await DraftPage.open(await browse(office.clerk), meeting.id);
  return { draft, meeting, ...office };
}

test.describe.configure({ mode: "parallel" });

test("what is typed is saved by itself, wherever it stands, with a quiet sign", async ({
  browse,
  database,
}) => {
  const { draft, meeting } = await draftOf(browse, database);
  await expect(draft.sign).toHaveText("Thay đổi được lưu ngay khi gõ.");
  await draft.addConclusion("");
  await draft.words(1).pressSequentially("Lập kế hoạch xúc tiến.");
  await draft.writeHeading({ title: "Họp giao ban tháng 1", place: "Phòng họp số 1" });
  await draft.text("Đánh giá").fill("Kết quả tốt.\nCòn chậm.");
  await draft.saved();
  const saved = await database.query.meetings.findFirst({ where: (row, { eq }) => eq(row.id, meeting.id) });
  expect(saved).toMatchObject({ title: "Họp giao ban tháng 1", place: "Phòng họp số 1" });
  await draft.reload();
  await expect(draft.words(1)).toHaveValue("Lập kế hoạch xúc tiến.");
  await expect(draft.text("Đánh giá")).toHaveValue("Kết quả tốt.\nCòn chậm.");
  await expect(draft.main.getByRole("button", { name: "Lưu" })).toHaveCount(0);
});

test.describe("the keys of a conclusion", () => {
  test("Enter begins the next one and cuts where the cursor stands; Backspace at the beginning joins", async ({
    browse,
    database,
  }) => {
    const { draft } = await draftOf(browse, database, "Một. Hai.");
    await draft.cursorIn(1);
    await draft.press("Enter");
    await expect(draft.words(2)).toBeFocused();
    await draft.page.keyboard.type("Ba.");
    await draft.press("Shift+Enter");
    await draft.page.keyboard.type("Vẫn là ba.");
    await draft.haveWords("Một. Hai.", "Ba.\nVẫn là ba.");
    await draft.cursorIn(1, "Một.".length);
    await draft.press("Enter");
    await expect(draft.words(2)).toBeFocused();
    await draft.haveWords("Một.", "Hai.", "Ba.\nVẫn là ba.");
    await draft.reload();
    await draft.haveWords("Một.", "Hai.", "Ba.\nVẫn là ba.");
    await draft.cursorIn(2, 0);
    await draft.press("Backspace");
    await expect(draft.words(1)).toBeFocused();
    await draft.page.keyboard.type(" Một rưỡi.");
    await draft.haveWords("Một. Một rưỡi. Hai.", "Ba.\nVẫn là ba.");
    await draft.reload();
    await draft.haveWords("Một. Một rưỡi. Hai.", "Ba.\nVẫn là ba.");
  });

  test("a join takes the tasks along", async ({ browse, database }) => {
    const { draft } = await draftOf(browse, database, "Một.", "Hai.");
    await draft.addTask(1, { title: "Việc một" });
    await draft.addTask(2, { title: "Việc hai" });
    await draft.cursorIn(2, 0);
    await draft.press("Backspace");
    await draft.reload();
    await draft.haveWords("Một. Hai.");
    await expect(draft.taskTitle("1.1")).toHaveValue("Việc một");
    await expect(draft.taskTitle("1.2")).toHaveValue("Việc hai");
  });

  test("Alt with the arrows moves it, and the arrows on its number do", async ({ browse, database }) => {
    const { draft } = await draftOf(browse, database, "Một.", "Hai.", "Ba.");
    await draft.cursorIn(3);
    await draft.press("Alt+ArrowUp");
    await expect(draft.words(2)).toBeFocused();
    await draft.page.keyboard.type(" Ở giữa.");
    await draft.haveWords("Một.", "Ba. Ở giữa.", "Hai.");
    await draft.press("Alt+ArrowDown");
    await draft.haveWords("Một.", "Hai.", "Ba. Ở giữa.");
    await draft.main.getByRole("button", { name: "Chuyển chỗ kết luận 1" }).press("ArrowDown");
    await draft.reload();
    await draft.haveWords("Hai.", "Một.", "Ba. Ở giữa.");
  });

  test("its number is the handle by which it is dragged", async ({ browse, database }) => {
    const { draft } = await draftOf(browse, database, "Một.", "Hai.", "Ba.");
    // All of it on the screen: nothing scrolls under the mouse.
    await draft.page.setViewportSize({ width: 1280, height: 1800 });
    await draft.drag(3, { above: 1 });
    await draft.haveWords("Ba.", "Một.", "Hai.");
    await draft.drag(1, { below: 2 });
    await draft.haveWords("Một.", "Ba.", "Hai.");
    await draft.reload();
    await draft.haveWords("Một.", "Ba.", "Hai.");
  });

  test("many lines that are pasted are as many conclusions, without their numbers", async ({
    browse,
    database,
  }) => {
    const { draft } = await draftOf(browse, database, "Đầu đuôi.");
    await draft.cursorIn(1, "Đầu ".length);
    await draft.paste("1. Một\r\n\r\n2) Hai\n- Ba\nb) Bốn, ");
    await draft.haveWords("Đầu Một", "Hai", "Ba", "Bốn,đuôi.");
    await draft.cursorIn(2);
    await draft.paste(" và thêm");
    await draft.haveWords("Đầu Một", "Hai và thêm", "Ba", "Bốn,đuôi.");
    await draft.reload();
    await draft.haveWords("Đầu Một", "Hai và thêm", "Ba", "Bốn,đuôi.");
  });

  test("Ctrl Enter makes a task of what is selected, else of all of it", async ({ browse, database }) => {
    const { draft } = await draftOf(browse, database, "Giao Sở Nội vụ rà soát biên chế, báo cáo.");
    await draft.select(1, "rà soát biên chế,");
    await draft.press("Control+Enter");
    await expect(draft.lead("1.1")).toBeFocused();
    await expect(draft.taskTitle("1.1")).toHaveValue("Rà soát biên chế");
    await draft.cursorIn(1);
    await draft.press("Control+Enter");
    await expect(draft.taskTitle("1.2")).toHaveValue("Giao Sở Nội vụ rà soát biên chế, báo cáo");
    await draft.haveWords("Giao Sở Nội vụ rà soát biên chế, báo cáo.");
    await draft.reload();
    await expect(draft.taskTitle("1.1")).toHaveValue("Rà soát biên chế");
    await expect(draft.tasks(1)).toHaveCount(2);
  });

  test("the menu does the same, and takes a conclusion out with its tasks", async ({ browse, database }) => {
    const { draft } = await draftOf(browse, database, "Một. Hai.", "Ba.");
    await draft.cursorIn(1, "Một.".length);
    await draft.chooseOf(1, "Tách tại con trỏ");
    await draft.haveWords("Một.", "Hai.", "Ba.");
    await draft.chooseOf(2, "Xuống");
    await draft.haveWords("Một.", "Ba.", "Hai.");
    await draft.chooseOf(3, "Gộp vào kết luận 2");
    await draft.haveWords("Một.", "Ba. Hai.");
    await draft.addTask(2, { title: "Việc" });
    await draft.chooseOf(2, "Bỏ kết luận 2 và 1 nhiệm vụ");
    await draft.haveWords("Một.");
    await draft.reload();
    await draft.haveWords("Một.");
  });
});

test.describe("what was done is undone, and done again", () => {
  const deeds: Record<
    string,
    { before: string[]; act: (draft: DraftPage) => Promise<void>; after: string[] }
  > = {
    "a cut": {
      before: ["Một. Hai."],
      act: async (draft) => {
        await draft.cursorIn(1, "Một.".length);
        await draft.press("Enter");
      },
      after: ["Một.", "Hai."],
    },
    "a join": {
      before: ["Một.", "Hai."],
      act: async (draft) => {
        await draft.cursorIn(2, 0);
        await draft.press("Backspace");
      },
      after: ["Một. Hai."],
    },
    "a move": {
      before: ["Một.", "Hai."],
      act: async (draft) => {
        await draft.cursorIn(2);
        await draft.press("Alt+ArrowUp");
      },
      after: ["Hai.", "Một."],
    },
    "a paste of lines": {
      before: ["Đầu."],
      act: async (draft) => {
        await draft.cursorIn(1);
        await draft.paste("1. Một\n2. Hai");
      },
      after: ["Đầu.Một", "Hai"],
    },
    "a conclusion taken out": {
      before: ["Một.", "Hai."],
      act: (draft) => draft.chooseOf(1, "Bỏ kết luận 1"),
      after: ["Hai."],
    },
  };
  for (const [name, { before, act, after }] of Object.entries(deeds)) {
    test(name, async ({ browse, database }) => {
      const { draft } = await draftOf(browse, database, ...before);
      await act(draft);
      await draft.haveWords(...after);
      await draft.press("Control+z");
      await draft.haveWords(...before);
      await draft.press("Control+Shift+Z");
      await draft.haveWords(...after);
      await draft.main.getByRole("button", { name: "Hoàn tác" }).click();
      await draft.haveWords(...before);
      await draft.reload();
      await draft.haveWords(...before);
    });
  }

  test("typing, in the field where it was typed", async ({ browse, database }) => {
    const { draft } = await draftOf(browse, database, "Một.");
    await draft.cursorIn(1);
    await draft.page.keyboard.type(" Hai.");
    await draft.haveWords("Một. Hai.");
    await draft.press("Control+z");
    await expect(draft.words(1)).not.toHaveValue("Một. Hai.");
    await draft.saved();
    const typed = await draft.words(1).inputValue();
    await draft.reload();
    await expect(draft.words(1)).toHaveValue(typed);
  });

  test("what was typed before a cut, after it", async ({ browse, database }) => {
    const { draft } = await draftOf(browse, database, "Một.");
    await draft.cursorIn(1);
    await draft.page.keyboard.type(" Hai.");
    await draft.press("Enter");
    await draft.press("Control+z");
    await draft.haveWords("Một. Hai.");
    await draft.main.getByRole("button", { name: "Hoàn tác" }).click();
    await draft.haveWords("Một.");
    await draft.reload();
    await draft.haveWords("Một.");
  });
});

test.describe("a task", () => {
  test("its department is found by a few letters, with Enter or Tab, and taken away again", async ({
    browse,
    database,
  }) => {
    const { draft, lead } = await draftOf(browse, database, "Một.");
    await draft.addTask(1, { title: "Việc" });
    for (const [letters, key, name] of [
      ["snv", "Enter", "Sở Nội vụ"],
      ["sngv", "Tab", "Sở Ngoại vụ"],
      ["noi vu", "Tab", "Sở Nội vụ"],
      ["ngoai vu", "Enter", "Sở Ngoại vụ"],
      [lead.name.toLocaleUpperCase("vi"), "Enter", lead.name],
    ] as const) {
      await draft.lead("1.1").fill(letters);
      await draft.lead("1.1").press(key);
      await expect(draft.due("1.1")).toBeFocused();
      await expect(draft.lead("1.1")).toHaveValue(name);
    }
    await draft.lead("1.1").fill("không có nơi này");
    await expect(draft.main.getByText("Không có đơn vị nào như vậy")).toBeVisible();
    await draft.lead("1.1").press("Escape");
    await expect(draft.lead("1.1")).toHaveValue(lead.name);
    await draft.reload();
    await expect(draft.lead("1.1")).toHaveValue(lead.name);
    await draft.lead("1.1").fill("");
    await draft.lead("1.1").press("Tab");
    await expect(draft.coverage).toContainText("nhiệm vụ ở kết luận 1 chưa có đơn vị chủ trì");
    await draft.reload();
    await expect(draft.lead("1.1")).toHaveValue("");
  });

  test("its due date is written as people write it, counted from the day of the meeting", async ({
    browse,
    database,
  }) => {
    const { draft } = await draftOf(browse, database, "Một.");
    await draft.addTask(1, { title: "Việc" });
    for (const [written, understood] of [
      ["30/6", "30/06/2026"],
      ["quý II", "30/06/2026"],
      ["trong tháng 3", "31/03/2026"],
      ["10 ngày làm việc", "29/01/2026"],
      ["15/8/2027", "15/08/2027"],
      ["không hạn", ""],
      ["cuối năm", "31/12/2026"],
    ]) {
      await draft.writeDue("1.1", written ?? "");
      await expect(draft.words(1)).toBeFocused();
      await expect(draft.due("1.1")).toHaveValue(understood ?? "");
    }
    await draft.reload();
    await expect(draft.due("1.1")).toHaveValue("31/12/2026");
  });

  test("a due date that is none stays as it was typed, with a sentence, also over a reload", async ({
    browse,
    database,
  }) => {
    const { draft } = await draftOf(browse, database, "Một.");
    await draft.addTask(1, { title: "Việc", due: "30/6" });
    await draft.writeDue("1.1", "khi nào xong thì thôi");
    await expect(draft.due("1.1")).toHaveAttribute("aria-invalid", "true");
    await expect(draft.due("1.1")).toHaveAccessibleDescription(/Chưa hiểu hạn này/);
    await draft.reload();
    await expect(draft.due("1.1")).toHaveValue("khi nào xong thì thôi");
    await expect(draft.due("1.1")).toHaveAccessibleDescription(/Chưa hiểu hạn này/);
    await draft.writeDue("1.1", "hết quý I");
    await expect(draft.due("1.1")).toHaveValue("31/03/2026");
    await expect(draft.due("1.1")).not.toHaveAttribute("aria-invalid", "true");
    await draft.reload();
    await expect(draft.due("1.1")).toHaveValue("31/03/2026");
  });

  test("who helps, how urgent it is, its place, and the way out stand under it", async ({
    browse,
    database,
  }) => {
    const { draft, lead, helping } = await draftOf(browse, database, "Một.");
    await draft.addTask(1, { title: "Việc một", lead: lead.name, coordinating: [helping.name, "snv"] });
    await draft.addTask(1, { title: "Việc hai" });
    await expect(draft.tasks(1).first()).toContainText(`Phối hợp: ${helping.name}, Sở Nội vụ`);
    const details = await draft.details(1, 1);
    await details.getByLabel("Mức ưu tiên").selectOption("Khẩn");
    await details.getByRole("button", { name: "Bỏ Sở Nội vụ" }).click();
    await details.getByRole("button", { name: "Xuống" }).click();
    await expect(draft.taskTitle("1.2")).toHaveValue("Việc một");
    await draft.reload();
    await expect(draft.tasks(1).nth(1)).toContainText(`Phối hợp: ${helping.name}. Khẩn`);
    const first = await draft.details(1, 1);
    await first.getByRole("button", { name: "Bỏ nhiệm vụ 1.1" }).click();
    await draft.reload();
    await expect(draft.tasks(1)).toHaveCount(1);
    await expect(draft.taskTitle("1.1")).toHaveValue("Việc một");
  });

  test("a group leads it as chosen members of it", async ({ browse, database }) => {
    const members = [await aDepartment(database), await aDepartment(database), await aDepartment(database)];
    const group = await aGroup(database, { members });
    const { draft } = await draftOf(browse, database, "Một.");
    await draft.addTask(1, { title: "Việc chung", lead: group.name });
    await expect(draft.lead("1.1")).toHaveValue(group.name);
    await expect(draft.tasks(1)).toContainText("3/3 đơn vị trong nhóm");
    const details = await draft.details(1, 1);
    await details.getByRole("button", { name: `Bỏ ${members[1]?.name}` }).click();
    await expect(draft.tasks(1)).toContainText("2/3 đơn vị trong nhóm");
    await draft.reload();
    await expect(draft.tasks(1)).toContainText("2/3 đơn vị trong nhóm");
    const again = await draft.details(1, 1);
    await draft.addCoordinating(again, members[1]?.name ?? "", "2/3 đơn vị trong nhóm");
    await expect(draft.tasks(1)).toContainText("3/3 đơn vị trong nhóm");
    await expect(draft.coverage).toContainText("1/1");
  });
});

test("a conclusion without a task is marked, with its reason; a task takes the mark away", async ({
  browse,
  database,
}) => {
  const { draft } = await draftOf(browse, database, "Giữ nề nếp báo cáo.");
  await expect(draft.coverage).toContainText("0/1");
  await draft.markNoTask(1, "làm thường xuyên");
  await expect(draft.coverage).toContainText("1/1");
  await draft.reload();
  await expect(draft.conclusion(1)).toContainText("Không phát sinh nhiệm vụ: làm thường xuyên");
  await draft.conclusion(1).getByRole("button", { name: "Bỏ đánh dấu" }).click();
  await expect(draft.coverage).toContainText("0/1");
  await draft.markNoTask(1, "đã giao ở kết luận khác");
  await draft.addTask(1, { title: "Việc", lead: "snv" });
  await expect(draft.conclusion(1)).not.toContainText("Không phát sinh nhiệm vụ:");
  await draft.reload();
  await expect(draft.coverage).toContainText("1/1");
  await expect(draft.tasks(1)).toHaveCount(1);
});

test("each gap is one click away from where it is filled", async ({ browse, database }) => {
  const { clerk, lead } = await anOffice(database);
  const meeting = await aMeeting(database, { status: "draft" });
  const one = await aDirective(database, { meeting, body: "Một.", position: "a0" });
  await aDirective(database, { meeting, body: "", position: "a1" });
  await aTask(database, { meeting, directive: one, status: null, lead: null });
  const draft = await DraftPage.open(await browse(clerk), meeting.id);
  const issue = draft.coverage.getByRole("button", { name: "Ban hành kết luận…" });
  await expect(issue).toHaveAttribute("aria-disabled", "true");
  for (const [gap, field] of [
    ["chưa ghi người chủ trì", draft.field("Chủ trì")],
    ["nhiệm vụ ở kết luận 1 chưa có đơn vị chủ trì", draft.lead("1.1")],
    ["kết luận 2 còn trống", draft.words(2)],
  ] as const) {
    await draft.coverage.getByRole("link", { name: gap }).click();
    await expect(field).toBeFocused();
  }
  await draft.words(2).fill("Hai.");
  await draft.markNoTask(2, "làm thường xuyên");
  await draft.chooseLead("1.1", lead.name);
  await draft.field("Chủ trì").selectOption({ index: 1 });
  await expect(draft.coverage.getByRole("link", { name: "Ban hành kết luận…" })).toBeVisible();
});

test("who came, with whom, in whose place, why not and how late", async ({ browse, database }) => {
  const { draft, lead, helping } = await draftOf(browse, database);
  await draft.invite(lead.name);
  await draft.invite(helping.name);
  await draft.field("Thêm đơn vị").fill("Ban liên lạc đồng hương");
  await draft.field("Thêm đơn vị").press("Enter");
  await draft.mark(lead.name, "Dự thay", {
    delegates: "Phạm Thị Dung, Phó Giám đốc",
    note: "đến muộn 15 phút",
  });
  await draft.mark(helping.name, "Vắng có lý do", { note: "Đi công tác" });
  await draft.mark("Ban liên lạc đồng hương", "Có mặt");
  const count = "Đã điểm danh 3/3 đơn vị: 1 có mặt, 1 dự thay, 1 vắng có lý do, 0 vắng.";
  await expect(draft.main.getByText(count)).toBeVisible();
  await draft.reload();
  await expect(draft.main.getByText(count)).toBeVisible();
  await expect(draft.status(lead.name, "Dự thay")).toBeChecked();
  await expect(draft.field(`Đại biểu, ${lead.name}`)).toHaveValue("Phạm Thị Dung, Phó Giám đốc");
  await expect(draft.field(`Ghi chú, ${lead.name}`)).toHaveValue("đến muộn 15 phút");
  await draft.main.getByRole("button", { name: `Bỏ ${helping.name}` }).click();
  await draft.reload();
  await expect(draft.attendance(helping.name)).toHaveCount(0);
});

test("figures are written in Vietnamese or plainly, and kept exactly", async ({ browse, database }) => {
  const { draft } = await draftOf(browse, database);
  await draft.addFigure({ indicator: "Vốn đăng ký", value: "1.234,50", unit: "triệu USD", period: "2025" });
  await draft.addFigure({ indicator: "Lượt khách", value: "8282" });
  await draft.addFigure({ indicator: "Số dự án", value: "bốn mươi" });
  const wrong = draft.field("Giá trị, Số dự án");
  await wrong.blur();
  await expect(wrong).toHaveAccessibleDescription(/Ghi một số, như 48,5 hoặc 1\.234\./);
  await expect(draft.main.getByText("Ghi đủ chỉ tiêu và giá trị thì số liệu này mới được lưu.")).toHaveCount(
    1,
  );
  await draft.reload();
  await expect(draft.field("Giá trị, Vốn đăng ký")).toHaveValue("1.234,50");
  await expect(draft.field("Đơn vị tính, Vốn đăng ký")).toHaveValue("triệu USD");
  await expect(draft.field("Giá trị, Lượt khách")).toHaveValue("8.282");
  await expect(wrong).toHaveValue("bốn mươi");
  await wrong.fill("40");
  await wrong.press("Enter");
  await draft.reload();
  await expect(draft.field("Giá trị, Số dự án")).toHaveValue("40");
});

test("the heading: time, chair, series and who may read it", async ({ browse, database }) => {
  const { draft, leader } = await draftOf(browse, database);
  await draft.field("Giờ họp").fill("14 giờ 30");
  await draft.field("Ngày họp").fill("32/1/2026");
  await draft.field("Ngày họp").press("Enter");
  await expect(draft.field("Ngày họp")).toHaveAccessibleDescription(/Ghi ngày\/tháng\/năm/);
  await draft.field("Ngày họp").fill("18/3/2026");
  await draft.field("Chủ trì").selectOption("");
  await expect(draft.coverage).toContainText("chưa ghi người chủ trì");
  await draft.field("Chủ trì").selectOption(leader.name);
  await draft.main.getByLabel("Hạn chế phổ biến").check();
  await draft.reload();
  await expect(draft.field("Giờ họp")).toHaveValue("14:30");
  await expect(draft.field("Ngày họp")).toHaveValue("18/03/2026");
  await expect(draft.field("Chức danh")).toHaveValue("Phó Chủ tịch");
  await expect(draft.main.getByLabel("Hạn chế phổ biến")).toBeChecked();
});

test("what the server does not take is told at its place and kept; the rest is saved", async ({
  browse,
  database,
}) => {
  const { draft } = await draftOf(
    (clerk) => browse(clerk, { expected: /status of 422/ }),
    database,
    "Một.",
    "Hai.",
  );
  const long = "Kết luận dài. ".repeat(800);
  await draft.words(1).fill(long);
  await draft.words(2).fill("Hai, có sửa.");
  await expect(draft.words(1)).toHaveAccessibleDescription("Dài quá 10.000 ký tự; rút ngắn lại.");
  await expect(draft.sign).toHaveText("Có chỗ chưa lưu được; lời giải thích ở ngay chỗ đó.");
  await draft.page.reload();
  await draft.whenAlive();
  await expect(draft.words(1)).toHaveValue(long);
  await expect(draft.words(2)).toHaveValue("Hai, có sửa.");
  await draft.words(1).fill("Kết luận ngắn.");
  await expect(draft.words(1)).not.toHaveAttribute("aria-invalid", "true");
  await draft.reload();
  await draft.haveWords("Kết luận ngắn.", "Hai, có sửa.");
});
