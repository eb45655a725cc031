import { type Connection, database } from "@/db/client";
import type { Person } from "@/domain/actor";
import type { Clock } from "@/domain/clock";
import { identifier } from "@/domain/input";
import { mayInOffice } from "@/domain/permissions";
import { nextMorning, previewMornings } from "@/domain/reminders/preview";
import { env } from "@/env";
import { type Letter, writeLetter } from "@/mail/letter";
import { settings } from "@/web/settings";

/** Whose next morning is asked for: the reader's own, or for who keeps the mails of all that of a person of choice. */
export function personToPreview(person: Person, wanted: string): string {
  const id = identifier.safeParse(wanted);
  return id.success && mayInOffice(person, "keep_mails") ? id.data : person.id;
}

/** The next morning's mail to a person as it would look now; null where none would go. */
export async function previewLetter(clock: Clock, personId: string) {
  const connection: Connection = database();
  const on = await nextMorning(connection, clock);
  const { mails } = await previewMornings(connection, clock, { on, personIds: [personId] });
  const [mail] = mails;
  const letter: Letter | null = mail
    ? await writeLetter(mail, {
        appUrl: env().APP_URL,
        from: env().MAIL_FROM ?? "",
        officeName: (await settings().get()).office.shortName,
        stopPath: null,
      })
    : null;
  return { day: on, hour: mail?.hour ?? null, letter };
}
