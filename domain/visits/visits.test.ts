import { expect, test } from "vitest";
import { aCast, actorOf, aTask } from "@/db/factories";
import { remarks } from "@/db/schema";
import { asked, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { fixedClock } from "../clock";
import { instantOf } from "../dates";
import { moveTask, nameOwner } from "../tasks/commands";
import { recordLook } from "./commands";
import { lastVisit, newsSince } from "./queries";

const database = await testDatabase();
const cast = await aCast(database);
const at = (time: string) => instantOf(day, time);
const by = async (person: { id: string }, time: string) =>
  asked(database, person, { clock: fixedClock(at(time)) });

test("a visit ends after half an hour without a look", async () => {
  const person = await actorOf(database, cast.colleague, day);
  const look = async (time: string) => {
    const since = await lastVisit(database, person, at(time));
    await recordLook(database, person, at(time));
    return since;
  };
  expect(await look("08:00")).toBeNull();
  expect(await look("08:20")).toBeNull();
  expect(await look("10:00")).toEqual(at("08:20"));
  expect(await look("10:25")).toEqual(at("08:20"));
  expect(await look("10:50")).toEqual(at("08:20"));
  expect(await look("11:21")).toEqual(at("10:50"));
});

test("a look that arrives late takes nothing back", async () => {
  const person = await actorOf(database, cast.doer, day);
  await recordLook(database, person, at("10:00"));
  await recordLook(database, person, at("09:59"));
  expect(await lastVisit(database, person, at("11:00"))).toEqual(at("10:00"));
});

test("news is what others did since then, for each task", async () => {
  const owner = await actorOf(database, cast.owner, day);
  const given = await aTask(database, { lead: cast.lead });
  const [returned, own, before, spoken] = await Promise.all(
    Array.from({ length: 4 }, () =>
      aTask(database, { lead: cast.lead, owner: cast.owner, status: "in_review" }),
    ),
  );
  if (!returned || !own || !before || !spoken) throw new Error("no tasks");
  const back = { move: "return_to_owner", reason: "Thiếu số liệu", version: 1 };
  await moveTask(await by(cast.head, "07:00"), { ...back, taskId: before.id });
  await nameOwner(await by(cast.head, "09:00"), { taskId: given.id, version: 1, ownerId: cast.owner.id });
  await moveTask(await by(cast.head, "09:00"), { ...back, taskId: returned.id });
  await moveTask(await by(cast.owner, "09:00"), { taskId: own.id, version: 1, move: "take_back" });
  const remark = { taskId: spoken.id, body: "Cần thêm số liệu", createdAt: at("09:30") };
  await database.insert(remarks).values({ ...remark, authorId: cast.head.id });
  await database.insert(remarks).values({ ...remark, taskId: own.id, authorId: cast.owner.id });
  await database
    .insert(remarks)
    .values({ ...remark, taskId: before.id, authorId: cast.head.id, removedAt: at("09:40") });
  const answered = await aTask(database, { lead: cast.lead, owner: cast.owner, status: "in_review" });
  await moveTask(await by(cast.head, "09:00"), { ...back, taskId: answered.id });
  await moveTask(await by(cast.owner, "09:30"), { taskId: answered.id, version: 2, move: "hand_in" });
  const ids = [answered, given, returned, own, before, spoken].map((task) => task.id);
  const news = await newsSince(database, owner, ids, at("08:00"));
  const { name } = cast.head;
  expect(Object.fromEntries(news)).toEqual({
    [given.id]: { kind: "new", by: name },
    [returned.id]: { kind: "returned", by: name },
    [spoken.id]: { kind: "remark", by: name },
  });
  expect((await newsSince(database, owner, ids, null)).size).toBe(0);
  expect((await newsSince(database, owner, ids, at("10:00"))).size).toBe(0);
});
