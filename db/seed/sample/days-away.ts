import { addAbsence } from "@/domain/absences/commands";
import { formatDate } from "@/domain/dates";
import { addDelegation } from "@/domain/delegations/commands";
import type { Desk } from "./desk";
import { done, type Happening } from "./happenings";
import { type DueDay, dueDate } from "./timetable";

/** Somebody is away on the day of the first run; a leader hands on the queue for the days of a journey to come. */
export function daysAway(desk: Desk): Happening[] {
  const { people, timetable } = desk;
  const days = (from: DueDay, to: DueDay) => ({
    startsOn: formatDate(dueDate(timetable, from)),
    endsOn: formatDate(dueDate(timetable, to)),
  });
  return [
    done(desk, "nhan", [-1, "16:40"], (owner) =>
      addAbsence(owner, { personId: people.nhan, ...days(0, 2), note: "Nghỉ phép năm" }),
    ),
    done(desk, "diem", [-1, "17:05"], (leader) =>
      addDelegation(leader, {
        leaderId: people.diem,
        delegateId: people.khang,
        ...days(5, 8),
        reason: "Đi công tác nước ngoài",
      }),
    ),
  ];
}
