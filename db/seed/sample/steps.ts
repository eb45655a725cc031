import type { TaskMove } from "@/domain/tasks/rules";
import type { DepartmentKey } from "./department-list";
import type { PersonKey } from "./person-list";
import type { DueDay, StoryDay } from "./timetable";

interface Words {
  difficulty?: string;
  proposal?: string;
}

/** One thing that happened to a task. Who does it follows from what it is (live.ts). */
export type Step = { on: StoryDay } & (
  | { kind: "owner"; person: PersonKey }
  | ({ kind: "report"; percent: number; result: string; next: "go_on" | "hand_in" | "submit" } & Words)
  | { kind: "move"; move: Exclude<TaskMove, "name_owner">; reason: string }
  | { kind: "part_person"; department: DepartmentKey; person: PersonKey }
  | { kind: "part_report"; department: DepartmentKey; result: string; done: boolean }
  | { kind: "new_due"; due: DueDay; reason: string }
  | { kind: "ask_extension"; due: DueDay; reason: string }
  | { kind: "pass_extension_on" }
  | { kind: "grant_extension" }
);

const move =
  (name: Exclude<TaskMove, "name_owner">) =>
  (on: StoryDay, reason = "") =>
    ({ kind: "move", on, move: name, reason }) as const satisfies Step;

/** The head names who does it. */
export const owner = (on: StoryDay, person: PersonKey): Step => ({ kind: "owner", on, person });

/** The owner reports and goes on. */
export const report = (on: StoryDay, percent: number, result: string, words: Words = {}): Step => ({
  kind: "report",
  on,
  percent,
  result,
  next: "go_on",
  ...words,
});

/** The owner hands the result to the head. */
export const handIn = (on: StoryDay, result: string): Step => ({
  kind: "report",
  on,
  percent: 100,
  result,
  next: "hand_in",
});

/** The head, or the clerk for a department without accounts, hands the result to the leader. */
export const submitResult = (on: StoryDay, result: string): Step => ({
  kind: "report",
  on,
  percent: 100,
  result,
  next: "submit",
});

/** The head passes the owner's result on to the leader. */
export const submit = move("submit");
/** The head gives it back to the owner. */
export const sendBack = move("return_to_owner");
/** The leader confirms, or returns. */
export const confirm = move("confirm");
export const giveBack = move("return_result");
export const pause = move("pause");
export const askForTransfer = move("request_transfer");
export const cancel = move("cancel");

/** The head of a coordinating department names who does its part. */
export const partPerson = (on: StoryDay, department: DepartmentKey, person: PersonKey): Step => ({
  kind: "part_person",
  on,
  department,
  person,
});

/** A coordinating department reports on its part. */
export const partReport = (on: StoryDay, department: DepartmentKey, result: string, done = false): Step => ({
  kind: "part_report",
  on,
  department,
  result,
  done,
});

/** The clerk gives it another due date after the issue. */
export const newDue = (on: StoryDay, due: DueDay, reason: string): Step => ({
  kind: "new_due",
  on,
  due,
  reason,
});

/** The owner asks the head for a later due date. */
export const askExtension = (on: StoryDay, due: DueDay, reason: string): Step => ({
  kind: "ask_extension",
  on,
  due,
  reason,
});

/** The head passes it on to the leader. */
export const passExtensionOn = (on: StoryDay): Step => ({ kind: "pass_extension_on", on });

/** The leader grants it as it was asked for. */
export const grantExtension = (on: StoryDay): Step => ({ kind: "grant_extension", on });
