import { inArray, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type TaskStatus, taskStatuses } from "@/db/enums";
import { aDepartment, aDirective, aMeeting, aPerson } from "@/db/factories";
import { tasks } from "@/db/schema";
import { testDatabase } from "@/test/database";
import { workingCalendar } from "../calendar/rules";
import { statutoryDays } from "../calendar/seed";
import { addDays } from "../dates";
import { timeChoices } from "./list-choices";
import { type TimeClass, timeClass, timeClassBounds } from "./time";
import { isOfTime } from "./time-condition";
import { isTimeGroup, timeGroups } from "./time-groups";
import { timeClassSql } from "./time-sql";

const database = await testDatabase();
const meeting = await aMeeting(database);
const directive = await aDirective(database, { meeting });
const lead = await aDepartment(database);
const owner = await aPerson(database, { member: { department: lead } });
const calendar = workingCalendar(statutoryDays(2014, 2035));

/** Days around Tết 2026, the week of 30/04 and plain weeks. */
const day = fc.integer({ min: 0, max: 150 }).map((number) => addDays("2026-01-20", number));
const near = fc.integer({ min: -8, max: 8 });

const someTask = fc.record({
  status: fc.constantFrom(...taskStatuses),
  due: fc.option(near),
  submitted: fc.option(near),
});

const needsOwner: TaskStatus[] = ["in_progress", "in_review", "submitted", "completed", "paused"];

const includes = (one: TimeClass) => (choice: string) =>
  isTimeGroup(choice) ? (timeGroups[choice] as readonly TimeClass[]).includes(one) : choice === one;

test("the time class in the database is that of the rules, whatever the task and the day", async () => {
  await fc.assert(
    fc.asyncProperty(day, fc.array(someTask, { minLength: 20, maxLength: 60 }), async (today, drawn) => {
      const facts = drawn.map(({ status, due, submitted }) => ({
        status,
        dueDate: due === null ? null : addDays(today, due),
        submittedOn: submitted === null ? null : addDays(today, submitted),
      }));
      const rows = await database
        .insert(tasks)
        .values(
          facts.map(({ status, dueDate, submittedOn }) => ({
            meetingId: meeting.id,
            directiveId: directive.id,
            leadDepartmentId: lead.id,
            title: "Nhiệm vụ",
            position: "a0",
            createdAt: new Date(),
            openedOn: "2026-01-15",
            ownerId: needsOwner.includes(status) ? owner.id : null,
            completedOn: status === "completed" ? today : null,
            dueOn: dueDate,
            status,
            submittedOn,
          })),
        )
        .returning({ id: tasks.id });
      const ids = rows.map(({ id }) => id);
      const bounds = timeClassBounds(today, calendar);
      const isOf = timeChoices.map((one) => sql`case when ${isOfTime(one, bounds)} then ${one}::text end`);
      const computed = await database
        .select({
          id: tasks.id,
          class: timeClassSql(bounds),
          found: sql<string[]>`array_remove(array[${sql.join(isOf, sql`, `)}], null)`,
        })
        .from(tasks)
        .where(inArray(tasks.id, ids));
      const byId = new Map(computed.map((row) => [row.id, row.class]));
      for (const row of computed) expect(row.found).toEqual(timeChoices.filter(includes(row.class)));
      const answers = facts.map((fact, index) => ({ today, ...fact, class: byId.get(ids[index] ?? "") }));
      expect(answers).toEqual(
        facts.map((fact) => ({ today, ...fact, class: timeClass({ ...fact, today, calendar }).class })),
      );
    }),
    { numRuns: 60 },
  );
});
