import type { Database } from "@/db/client";
import { aDepartment, aMeeting, aPerson, type Ref, theOffice } from "@/db/factories";
import { directives, figures, indicators, meetingSections, taskParts, tasks } from "@/db/schema";
import { addDays } from "@/domain/dates";
import { positionAtEnd } from "@/domain/positions";
import { fold } from "@/domain/text";

/** How much the record of the measured meeting holds. */
export const size = { departments: 40, conclusions: 60, tasks: 120, figures: 20 };

export const meetingDay = "2026-03-18";

const sentence =
  "Sở Ngoại vụ chủ trì, phối hợp với các sở, ngành tham mưu Ủy ban nhân dân thành phố tổ chức tốt các hoạt động đối " +
  "ngoại trên địa bàn, bảo đảm chu đáo, tiết kiệm, đúng quy định và có kết quả cụ thể; báo cáo kết quả thực hiện.";

export type Filled = Awaited<ReturnType<typeof fillMeeting>>;

/** A large draft, with the clerk who writes it: every conclusion has two tasks, each with a lead and one that helps. */
export async function fillMeeting(database: Database) {
  await theOffice(database);
  const clerk = await aPerson(database, { role: "clerk", title: "Chuyên viên" });
  const chair = await aPerson(database, { role: "leader", title: "Phó Chủ tịch" });
  const positions = positionsUpTo(Math.max(...Object.values(size)));
  const departments = [];
  for (const [index, position] of positions.slice(0, size.departments).entries()) {
    const number = index + 1;
    departments.push(
      await aDepartment(database, { name: `Sở số ${number}`, abbreviation: `S${number}`, position }),
    );
  }
  const startsAt = new Date(`${meetingDay}T01:00:00Z`);
  const meeting = await aMeeting(database, { status: "draft", chair, startsAt, departments });
  await fillTexts(database, meeting, departments);
  const conclusions = await database
    .insert(directives)
    .values(
      positions.slice(0, size.conclusions).map((position) => ({
        meetingId: meeting.id,
        body: sentence,
        position,
        searchText: fold(sentence),
      })),
    )
    .returning({ id: directives.id, version: directives.version });
  await fillTasks(database, meeting, conclusions, departments);
  return { meeting, clerk, conclusions, bodyLength: sentence.length };
}

async function fillTexts(database: Database, meeting: Ref, departments: readonly Ref[]): Promise<void> {
  const positions = positionsUpTo(size.figures);
  for (const [index, kind] of (["assessment", "plan"] as const).entries()) {
    const body = Array.from({ length: 8 }, () => sentence).join("\n");
    await database
      .insert(meetingSections)
      .values({ meetingId: meeting.id, kind, body, position: positions[index] ?? "" });
  }
  for (const [index, position] of positions.entries()) {
    const name = `Chỉ tiêu số ${index + 1}`;
    const [indicator] = await database
      .insert(indicators)
      .values({ name, unit: "triệu USD", topic: "Kinh tế", searchText: fold(`Kinh tế ${name}`) })
      .returning();
    await database.insert(figures).values({
      meetingId: meeting.id,
      indicatorId: indicator?.id ?? "",
      value: `${index + 1}.5`,
      period: "Tháng 2",
      departmentId: departments[index]?.id,
      position,
    });
  }
}

async function fillTasks(
  database: Database,
  meeting: Ref,
  conclusions: readonly Ref[],
  departments: readonly Ref[],
): Promise<void> {
  const positions = positionsUpTo(size.tasks);
  const title = "Xây dựng kế hoạch chi tiết, trình Ủy ban nhân dân thành phố xem xét, phê duyệt";
  const given = await database
    .insert(tasks)
    .values(
      positions.map((position, index) => ({
        meetingId: meeting.id,
        directiveId: conclusions[index % conclusions.length]?.id ?? "",
        title: `${title} (${index + 1})`,
        leadDepartmentId: departments[index % departments.length]?.id,
        dueOn: addDays(meetingDay, 10 + index),
        originalDueOn: addDays(meetingDay, 10 + index),
        position,
        createdAt: new Date(`${meetingDay}T02:00:00Z`),
        searchText: fold(title),
      })),
    )
    .returning({ id: tasks.id });
  await database.insert(taskParts).values(
    given.map((task, index) => ({
      taskId: task.id,
      departmentId: departments[(index + 1) % departments.length]?.id ?? "",
    })),
  );
}

function positionsUpTo(count: number): string[] {
  const positions: string[] = [];
  for (let index = 0; index < count; index++) positions.push(positionAtEnd(positions.slice(-1)));
  return positions;
}
