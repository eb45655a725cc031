import { memberships, people, tasks } from "@/db/schema";
import { nameColumns } from "@/domain/people/names";
import { fold } from "@/domain/text";
import type { Connection } from "../client";
import { aDepartment } from "./departments";
import { aDirective, aMeeting } from "./meetings";
import { suffix } from "./row";

/**
 * So many people of one department, each the owner of a task that is due on the day: each is reminded of it then. Their
 * addresses are such as the sample has: they are mailed like any other.
 */
export async function remindedPeople(connection: Connection, count: number, dueOn: string) {
  const department = await aDepartment(connection);
  const meeting = await aMeeting(connection, { status: "issued" });
  const directive = await aDirective(connection, { meeting });
  const own = suffix();
  const made = [];
  for (let at = 0; at < count; at += 500) {
    const numbers = Array.from({ length: Math.min(500, count - at) }, (_, index) => at + index + 1);
    const owners = await connection
      .insert(people)
      .values(
        numbers.map((number) => ({
          ...nameColumns(`Nguyễn Văn ${number}`),
          email: `${own}-${number}@giaoban.example`,
          createdAt: new Date("2026-01-15T01:00:00Z"),
        })),
      )
      .returning({ id: people.id, email: people.email });
    await connection.insert(memberships).values(
      owners.map(({ id: personId }) => ({
        ...{ personId, departmentId: department.id, kind: "staff" as const, startsOn: "2014-01-01" },
      })),
    );
    const given = await connection
      .insert(tasks)
      .values(
        owners.map(({ id: ownerId }, index) => ({
          ...{ meetingId: meeting.id, directiveId: directive.id, title: `Việc số ${at + index + 1}` },
          ...{ status: "in_progress" as const, leadDepartmentId: department.id, ownerId },
          ...{ dueOn, originalDueOn: dueOn, openedOn: "2026-01-15", position: "a0" },
          ...{ createdAt: new Date("2026-01-15T01:00:00Z"), searchText: fold(`Việc số ${at + index + 1}`) },
        })),
      )
      .returning({ id: tasks.id, ownerId: tasks.ownerId });
    const taskOf = new Map(given.map(({ id, ownerId }) => [ownerId, id]));
    made.push(...owners.map(({ id, email }) => ({ id, email: email ?? "", taskId: taskOf.get(id) ?? "" })));
  }
  return made;
}
