import { setTimeout as sleep } from "node:timers/promises";
import type { LocalDate } from "@/domain/dates";
import { beginAttempt, type ClaimedMail, claimMails, renewLease } from "@/domain/mails/claim";
import type { LoadedMail } from "@/domain/mails/content";
import { loadMail } from "@/domain/mails/load";
import { masked, mostAttempts, nextAttemptAt, unwritten } from "@/domain/mails/rules";
import { nothingLeft, type Outcome, release, settle } from "@/domain/mails/settle";
import { stopPath } from "@/domain/mails/stop";
import { getOffice } from "@/domain/office/queries";
import type { Delivery } from "@/mail/delivery";
import { type Letter, writeLetter } from "@/mail/letter";
import type { Desk } from "./desk";

/** So many are claimed at once; one after another is sent. */
const batch = 10;

/** After so many attempts in a row that failed because of the server, the rest waits for the next round. */
const mostTroubles = 3;

export interface SendOptions {
  /** Only the morning's mails of this day. */
  day?: LocalDate;
  /** Only what was due then. */
  until?: Date;
  /** When what could not leave is tried again. */
  nextAttempt?: (now: Date, attempts: number) => Date;
  leaseSeconds?: number;
}

/** Sends what is due, until nothing is, the desk closes or the mail server has trouble. */
export async function sendDueMails(desk: Desk, options: SendOptions = {}): Promise<void> {
  const { shortName: officeName } = await getOffice(desk.database);
  for (let troubles = 0; ; ) {
    const claimed = await nextMails(desk, options);
    if (claimed.length === 0) return;
    for (const [index, mail] of claimed.entries()) {
      if (desk.ending?.aborted || troubles === mostTroubles) {
        return release(desk.database, claimed.slice(index));
      }
      const delivery = await sendMail(desk, mail, { ...options, officeName });
      troubles = delivery?.isOfServer ? troubles + 1 : 0;
    }
  }
}

function nextMails({ database, clock, ending }: Desk, { day, until, leaseSeconds }: SendOptions) {
  if (ending?.aborted) return [];
  const due = until ? { now: () => until } : clock;
  return claimMails(database, due, {
    count: batch,
    ...(day && { day }),
    ...(leaseSeconds && { leaseSeconds }),
  });
}

type Writing = SendOptions & { officeName: string };

/** One attempt. Null where it was not up to the mail server. */
async function sendMail(desk: Desk, mail: ClaimedMail, options: Writing): Promise<Delivery | null> {
  const { database, clock, transport } = desk;
  const end = (outcome: Outcome) => insist(() => settle(database, clock, mail, outcome));
  const { nextAttempt = nextAttemptAt } = options;
  const attempts = mail.attempts + 1;
  const next = () => nextAttempt(clock.now(), attempts);
  try {
    const letter = await begin(desk, mail, options);
    if (!letter) return null;
    if (transport) {
      const delivery = await transport.send(letter, mail.id, desk.cutting);
      await end(outcomeOf(delivery, attempts, next));
      return delivery;
    }
    await end({ state: "held", answer: "" });
  } catch (error) {
    console.error(error);
    await end({ ...outcomeOf(notWritten, attempts, next), attempts });
  }
  return null;
}

/** Whatever is wrong with a letter that cannot be written may be put right: it is tried as often as any other. */
const notWritten: Delivery = { result: "later", isOfServer: false, answer: unwritten };

/** Writes the letter, and notes its words. Null where nothing is left to say, or somebody else has the mail now. */
async function begin(
  desk: Desk,
  mail: ClaimedMail,
  { officeName, leaseSeconds }: Writing,
): Promise<Letter | null> {
  const { database, clock } = desk;
  if (!(await renewLease(database, mail, leaseSeconds))) return null;
  const loaded = await loadMail(database, mail, clock);
  if (!loaded) {
    await insist(() => settle(database, clock, mail, { state: "dropped", answer: nothingLeft }));
    return null;
  }
  const letter = await writeLetter(loaded, placeOf(desk, mail, officeName));
  return (await beginAttempt(database, mail, wordsOf(loaded, letter), leaseSeconds)) ? letter : null;
}

const placeOf = ({ place: { appUrl, from, secret } }: Desk, mail: ClaimedMail, officeName: string) => ({
  ...{ appUrl, from, officeName },
  stopPath: mail.personId ? stopPath(secret, mail.personId) : null,
});

function wordsOf({ to, items, secrets }: LoadedMail, { to: { address }, subject, text, html }: Letter) {
  const kept = (words: string) => masked(words, secrets);
  const { language } = to;
  return { address, language, items: [...items], subject: kept(subject), text: kept(text), html: kept(html) };
}

function outcomeOf({ result, answer }: Delivery, attempts: number, next: () => Date): Outcome {
  if (result === "delivered") return { state: "delivered", answer };
  if (result === "refused" || attempts >= mostAttempts) return { state: "failed", answer };
  return { state: "waiting", answer, dueAt: next() };
}

/** The server has the letter now: a database that is away for a moment must not have it sent again. */
async function insist(mark: () => Promise<unknown>): Promise<void> {
  for (let seconds = 1; ; seconds *= 2) {
    try {
      await mark();
      return;
    } catch (error) {
      if (seconds > 16) throw error;
      await sleep(seconds * 1_000);
    }
  }
}
