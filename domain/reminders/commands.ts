import { eq, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { mailChoices, reminderSettings } from "@/db/schema";
import type { HistoryFields } from "@/db/schema/history";
import type { Clock } from "../clock";
import { type Context, carryOut, type Work } from "../command";
import { today } from "../dates";
import { ConflictError, ForbiddenError, InvalidError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { officeId } from "../office/commands";
import { loadPerson } from "../people/load";
import { mayInOffice } from "../permissions";
import { getMailChoice, type MailChoice } from "./choices";
import { mailChoiceInput, reminderSettingsInput } from "./input";
import { getReminderSettings, type ReminderSettings } from "./settings";

/** Saves when whom is reminded. Throws ForbiddenError (no administrator), InvalidError, ConflictError. */
export async function saveReminderSettings(context: Context, raw: unknown): Promise<{ id: string }> {
  if (!mayInOffice(context.actor, "manage_office")) throw new ForbiddenError();
  const { version, ...input } = parseInput(reminderSettingsInput, raw);
  return carryOut(context, async (work) => {
    await work.tx.insert(reminderSettings).values({ id: true }).onConflictDoNothing();
    const before = await getReminderSettings(work.tx);
    const written = await work.tx
      .update(reminderSettings)
      .set({ ...input, version: version + 1 })
      .where(eq(reminderSettings.version, version))
      .returning({ id: reminderSettings.id });
    if (written.length === 0) throw new ConflictError();
    const changes = changedFields(fieldsOf(before), fieldsOf({ ...input, version }));
    await work.record({
      kind: "reminder_settings_saved",
      subject: "office",
      subjectId: officeId,
      ...changes,
    });
    return { id: officeId };
  });
}

function fieldsOf({ version: _, ownerBefore, ...settings }: ReminderSettings): HistoryFields {
  return { ...settings, ownerBefore: ownerBefore.map(String) };
}

/**
 * Saves what the actor wants to be told, and when. Throws ForbiddenError (nobody who has mail), InvalidError (an hour
 * after the office's last), ConflictError.
 */
export async function saveMailChoice(context: Context, raw: unknown): Promise<{ id: string }> {
  const { actor } = context;
  if (actor.kind !== "person") throw new ForbiddenError();
  const { version, ...choice } = parseInput(mailChoiceInput, raw);
  return carryOut(context, async (work) => {
    const { sendUntil } = await getReminderSettings(work.tx);
    if (choice.sendAt !== null && choice.sendAt >= sendUntil) {
      throw new InvalidError({ sendAt: { key: "hour_too_late", values: { hour: sendUntil } } });
    }
    const before = await lockedChoice(work, actor.id);
    if (before.version !== version) throw new ConflictError();
    await write(work, actor.id, before, choice);
    return { id: actor.id };
  });
}

/**
 * Stops what can be stopped of the mails to a person, as the mail program of theirs asks with one click. Once more changes
 * nothing; nothing happens for who has left.
 */
export async function stopMail(database: Connection, clock: Clock, personId: string): Promise<void> {
  const actor = await loadPerson(database, personId, today(clock));
  if (!actor) return;
  await carryOut({ database, actor, clock }, async (work) => {
    const before = await lockedChoice(work, personId);
    if (before.remindersStopped && before.newsStopped) return { id: personId };
    await write(work, personId, before, { ...before, remindersStopped: true, newsStopped: true });
    return { id: personId };
  });
}

async function lockedChoice({ tx }: Work, personId: string): Promise<MailChoice> {
  await tx.insert(mailChoices).values({ personId }).onConflictDoNothing();
  await tx.execute(sql`select 1 from mail_choices where person_id = ${personId} for update`);
  return getMailChoice(tx, personId);
}

async function write(work: Work, personId: string, before: MailChoice, choice: Omit<MailChoice, "version">) {
  const { frequency, sendAt, remindersStopped, newsStopped } = choice;
  const columns = { frequency, sendAt, remindersStopped, newsStopped };
  await work.tx
    .update(mailChoices)
    .set({ ...columns, version: before.version + 1 })
    .where(eq(mailChoices.personId, personId));
  const { version: _, ...old } = before;
  await work.record({
    kind: "mail_choice_saved",
    subject: "person",
    subjectId: personId,
    ...changedFields(old, columns),
  });
}
