import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { aPerson, theOffice } from "@/db/factories";
import { history, mailChoices } from "@/db/schema";
import { asked, clock } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { complaintOf, outcomeOf, refusalOf } from "@/test/outcome";
import { InvalidError } from "../errors";
import { officeId } from "../office/commands";
import { getMailChoice } from "./choices";
import { saveMailChoice, saveReminderSettings, stopMail } from "./commands";
import { getReminderSettings, usualSettings } from "./settings";

const database = await testDatabase();
await theOffice(database);
const administrator = await asked(database, await aPerson(database, { role: "administrator" }));
const clerk = await asked(database, await aPerson(database, { role: "clerk" }));

const form = {
  ...{ version: "1", ownerBefore: "1; 5, 5 2", ownerOnDay: "", ownerAfterFirst: "2", ownerAfterEvery: "4" },
  ...{ partBefore: "2", headAfterEvery: "5", leaderAfter: "10", sendAt: "8h", sendUntil: "16:30" },
  ...{ gatherMinutes: "10", reportLinks: "on" },
};

/** Which field is complained of, and how. */
async function fieldsOf(command: Promise<unknown>) {
  const refusal = await refusalOf(command);
  return refusal instanceof InvalidError
    ? Object.entries(refusal.fields).map(([name, { key }]) => `${name} ${key}`)
    : [];
}

describe("when whom is reminded", () => {
  test("is as usual until it is changed, with what changed in the history", async () => {
    expect(await getReminderSettings(database)).toEqual(usualSettings);
    expect(await outcomeOf(saveReminderSettings(administrator, form))).toBe("ok");
    expect(await getReminderSettings(database)).toEqual({
      ...{ ownerBefore: [5, 2, 1], ownerOnDay: false, ownerAfterFirst: 2, ownerAfterEvery: 4, partBefore: 2 },
      ...{ headAfterEvery: 5, leaderAfter: 10, sendAt: "08:00", sendUntil: "16:30", gatherMinutes: 10 },
      ...{ reportLinks: true, version: 2 },
    });
    const rows = await database.select().from(history).where(eq(history.subjectId, officeId));
    expect(rows).toMatchObject([
      {
        kind: "reminder_settings_saved",
        before: { ownerBefore: ["3", "1"], sendAt: "07:30" },
        after: { ownerBefore: ["5", "2", "1"], sendAt: "08:00" },
      },
    ]);
  });
  test("is not changed over what somebody else saved meanwhile", async () => {
    expect(await outcomeOf(saveReminderSettings(administrator, form))).toBe("conflict");
  });
  test("is the administrator's", async () => {
    expect(await outcomeOf(saveReminderSettings(clerk, { ...form, version: "2" }))).toBe("forbidden");
  });
  test.each([
    [{ ownerBefore: "3, x" }, ["ownerBefore not_working_days"]],
    [{ ownerBefore: "0" }, ["ownerBefore not_working_days"]],
    [{ ownerBefore: "1,2,3,4,5,6" }, ["ownerBefore not_working_days"]],
    [{ ownerAfterEvery: "0" }, ["ownerAfterEvery not_a_whole_number"]],
    [{ sendAt: "17:00" }, ["sendUntil hour_not_later"]],
    [{ gatherMinutes: "900" }, ["gatherMinutes not_a_whole_number"]],
    [{ ownerBefore: "" }, []],
  ])("%j", async (changes, expected) => {
    const version = (await getReminderSettings(database)).version;
    expect(await fieldsOf(saveReminderSettings(administrator, { ...form, version, ...changes }))).toEqual(
      expected,
    );
  });
});

describe("what a person chooses", () => {
  const choice = {
    version: "1",
    frequency: "weekly",
    sendAt: "9:15",
    remindersStopped: "on",
    newsStopped: "",
  };
  const weekly = {
    frequency: "weekly",
    sendAt: "09:15",
    remindersStopped: true,
    newsStopped: false,
    version: 2,
  };
  const usual = { frequency: "daily", sendAt: null, remindersStopped: false, newsStopped: false, version: 1 };
  const aReader = async () => {
    const person = await aPerson(database);
    return { person, context: await asked(database, person) };
  };
  const kept = (personId: string) =>
    database
      .select()
      .from(history)
      .where(and(eq(history.subjectId, personId), eq(history.kind, "mail_choice_saved")));

  test("is kept, with what changed in the history", async () => {
    const { person, context } = await aReader();
    expect(await getMailChoice(database, person.id)).toEqual(usual);
    await saveMailChoice(context, choice);
    expect(await getMailChoice(database, person.id)).toEqual(weekly);
    expect(await outcomeOf(saveMailChoice(context, choice))).toBe("conflict");
    await saveMailChoice(context, { ...choice, version: "2", sendAt: "" });
    expect(await getMailChoice(database, person.id)).toEqual({ ...weekly, sendAt: null, version: 3 });
    expect(await kept(person.id)).toMatchObject([
      { after: { frequency: "weekly", sendAt: "09:15", remindersStopped: true }, actorId: person.id },
      { before: { sendAt: "09:15" }, after: { sendAt: null } },
    ]);
  });
  test("leaves alone how far their mornings are computed", async () => {
    const { person, context } = await aReader();
    await database.insert(mailChoices).values({ personId: person.id, computedUntil: "2026-03-17" });
    await saveMailChoice(context, choice);
    const [row] = await database.select().from(mailChoices).where(eq(mailChoices.personId, person.id));
    expect(row).toMatchObject({ computedUntil: "2026-03-17", frequency: "weekly" });
  });
  test("is an hour at which the office still sends", async () => {
    const { context } = await aReader();
    expect(await fieldsOf(saveMailChoice(context, { ...choice, sendAt: "16:30" }))).toEqual([
      "sendAt hour_too_late",
    ]);
    expect(await fieldsOf(saveMailChoice(context, { ...choice, sendAt: "x" }))).toEqual([
      "sendAt not_a_time",
    ]);
    expect(await complaintOf(saveMailChoice(context, { ...choice, frequency: "never" }))).toEqual({
      key: "invalid",
    });
  });
  test("is stopped in one click, once", async () => {
    const { person } = await aReader();
    await stopMail(database, clock, person.id);
    await stopMail(database, clock, person.id);
    const stopped = { ...usual, remindersStopped: true, newsStopped: true, version: 2 };
    expect(await getMailChoice(database, person.id)).toEqual(stopped);
    expect(await kept(person.id)).toMatchObject([{ after: { remindersStopped: true, newsStopped: true } }]);
  });
  test("is not stopped for who has left", async () => {
    const left = await aPerson(database, { deactivatedAt: new Date() });
    await stopMail(database, clock, left.id);
    expect(await kept(left.id)).toEqual([]);
  });
});
