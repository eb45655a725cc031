import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { actorOf, aPerson } from "@/db/factories";
import { testDatabase } from "@/test/database";
import { NotFoundError } from "../errors";
import { recipientName, recipientsWith } from "./recipients";

const database = await testDatabase();

test("who keeps the mails of all finds those to whom mails go, by name, so many at a time", async () => {
  const clerk = await actorOf(database, await aPerson(database, { name: "Lê Thị Văn Thư", role: "clerk" }));
  const anh = await aPerson(database, { name: "Nguyễn Thị Ánh" });
  const bao = await aPerson(database, { name: "Nguyễn Quốc Bảo" });
  const past = await aPerson(database, { name: "Nguyễn Văn Cũ", email: null });
  const left = await aPerson(database, { name: "Nguyễn Văn Đi", deactivatedAt: new Date() });
  const found = await recipientsWith(database, clerk, "nguyen");
  expect(found).toEqual({
    people: [
      { id: anh.id, name: anh.name },
      { id: bao.id, name: bao.name },
    ],
    more: false,
  });
  expect((await recipientsWith(database, clerk, null)).people).toHaveLength(3);
  for (let at = 0; at < 49; at++) await aPerson(database, { name: `Trần Văn ${at}` });
  const all = await recipientsWith(database, clerk, null);
  expect([all.people.length, all.more]).toEqual([50, true]);
  expect(await recipientName(database, anh.id)).toBe(anh.name);
  for (const id of [past.id, left.id, randomUUID()]) expect(await recipientName(database, id)).toBeNull();
});

test("for others there is nobody to find", async () => {
  for (const role of ["leader", undefined] as const) {
    const actor = await actorOf(database, await aPerson(database, role && { role }));
    await expect(recipientsWith(database, actor, null)).rejects.toThrow(NotFoundError);
  }
});
