import { eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import type { TaskStatus } from "@/db/enums";
import { departments, taskParts, tasks } from "@/db/schema";
import {
  addWorkingDays,
  type WorkingCalendar,
  workingCalendar,
  workingDaysAfter,
} from "@/domain/calendar/rules";
import { statutoryDays } from "@/domain/calendar/seed";
import { addDays, type LocalDate } from "@/domain/dates";
import { testDatabase } from "@/test/database";
import { seedCalendar } from "../calendar";
import { fillSample } from ".";
import { type TaskContent, tasksOf } from "./content";
import { departmentList } from "./department-list";
import { directOrder } from "./direct-order";
import { headOf } from "./person-list";
import { recentMeeting } from "./recent";
import { restrictedMeeting } from "./restricted-meeting";
import { type Due, dueDate, timetableFor } from "./timetable";

const calendar = workingCalendar(statutoryDays());

interface Reminded {
  status: TaskStatus;
  dueOn: LocalDate;
  owner: string | null;
  head: string;
  /** Who does a coordinating part that is not reported. */
  doers: string[];
}

/** The working days before (below 0) or after the due date. */
function distance(day: LocalDate, dueOn: LocalDate, calendar: WorkingCalendar): number {
  return day <= dueOn ? -workingDaysAfter(calendar, day, dueOn) : workingDaysAfter(calendar, dueOn, day);
}

/** Whom the ladder reminds of a task on a working day: the default rungs, leaders and monthly reminders left out. */
function remindedOf(task: Reminded, day: LocalDate): string[] {
  const days = distance(day, task.dueOn, calendar);
  const onDoersRung = [-3, -1, 0].includes(days) || (days > 0 && days % 3 === 1);
  const onHeadsRung = days > 0 && days % 3 === 0;
  const doers = days === -3 ? task.doers : [];
  if (task.status === "in_progress" && task.owner) {
    return [...(onDoersRung ? [task.owner] : []), ...(onHeadsRung ? [task.head] : []), ...doers];
  }
  const liesWithHead = task.status === "in_review" || task.status === "assigned";
  return liesWithHead && (onDoersRung || onHeadsRung) ? [task.head, ...doers] : doers;
}

// The states are those of the database; only the due dates move with the first run.
const firstRun = "2026-10-19";
const database = await testDatabase();
await seedCalendar(database);
await database.transaction((tx) => fillSample(tx, { today: firstRun, passwordHashes: new Map() }));
const rows = await database
  .select({ task: tasks, lead: departments.name })
  .from(tasks)
  .innerJoin(departments, eq(departments.id, tasks.leadDepartmentId))
  .where(isNull(tasks.previousTaskId));
const parts = await database.select().from(taskParts).where(eq(taskParts.status, "not_reported"));

const contents = [recentMeeting("2026-09-21"), restrictedMeeting, directOrder].flatMap(tasksOf);

/** The due date that a task was given last. */
function lastDue({ due, life }: TaskContent): Due | null {
  let [last, asked] = [due, due];
  for (const step of life) {
    if (step.kind === "new_due") last = step.due;
    if (step.kind === "ask_extension") asked = step.due;
    if (step.kind === "grant_extension") last = asked;
  }
  return last;
}

function remindedTasks(today: LocalDate): Reminded[] {
  const timetable = timetableFor(today, calendar);
  return contents.flatMap((content) => {
    const { title, lead } = content;
    const due = lastDue(content);
    const row = rows.find((one) => one.task.title === title && one.lead === departmentList[lead].name)?.task;
    if (!row?.status || due === null) return [];
    const doers = parts.flatMap((part) => (part.taskId === row.id ? (part.personId ?? []) : []));
    const { status, ownerId: owner } = row;
    return [{ status, dueOn: dueDate(timetable, due), owner, head: headOf(lead), doers }];
  });
}

function fewestReminded(today: LocalDate): number {
  const found = remindedTasks(today);
  const days = Array.from({ length: 10 }, (_, index) => addWorkingDays(calendar, today, index + 1));
  return Math.min(...days.map((day) => new Set(found.flatMap((task) => remindedOf(task, day))).size));
}

test("on each of the ten working days after a first run at least three people are due a reminder", () => {
  let least = Number.POSITIVE_INFINITY;
  for (let today = "2026-01-01"; today <= "2030-12-31"; today = addDays(today, 1)) {
    least = Math.min(least, fewestReminded(today));
  }
  expect(least).toBeGreaterThanOrEqual(3);
});

test("every task of the story is in the database, due on the day that the story says", () => {
  const timetable = timetableFor(firstRun, calendar);
  for (const content of contents) {
    const { title, lead } = content;
    const found = rows.filter((one) => one.task.title === title && one.lead === departmentList[lead].name);
    const due = lastDue(content);
    expect(
      found.map(({ task }) => task.dueOn),
      title,
    ).toEqual([due === null ? null : dueDate(timetable, due)]);
  }
});

test("the rungs of the ladder, told by hand", () => {
  const task = {
    status: "in_progress",
    dueOn: "2026-11-05",
    owner: "owner",
    head: "head",
    doers: ["doer"],
  } as const;
  const on = (day: LocalDate) => remindedOf({ ...task, doers: [...task.doers] }, day);
  expect(on("2026-11-02")).toEqual(["owner", "doer"]);
  expect(on("2026-11-03")).toEqual([]);
  expect(on("2026-11-04")).toEqual(["owner"]);
  expect(on("2026-11-05")).toEqual(["owner"]);
  expect(on("2026-11-06")).toEqual(["owner"]);
  expect(on("2026-11-09")).toEqual([]);
  expect(on("2026-11-10")).toEqual(["head"]);
  expect(on("2026-11-11")).toEqual(["owner"]);
});
