import type { Addressee, LoadedMail } from "@/domain/mails/content";
import { oneLine } from "./clean";
import { headersOf, referencesOf } from "./headers";
import { htmlOf } from "./html-part";
import { accessPage } from "./letters/access";
import { meetingCalendar } from "./letters/calendar";
import { meetingPage } from "./letters/meeting";
import { morningPage } from "./letters/morning";
import { newsPage } from "./letters/news";
import type { Page, Writer } from "./page";
import { textOf } from "./text-part";
import { wordsIn } from "./words";

/** From where a letter is written. All links begin with the public address, never with what a request says. */
export interface Place {
  appUrl: string;
  /** MAIL_FROM: an address, or a name with one in angle brackets. */
  from: string;
  officeName: string;
  /** Under the public address: ends what may be ended, by a POST. Null where nothing is to be ended. */
  stopPath: string | null;
}

/** A mail in its words, for the transport. */
export interface Letter {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  calendar?: { method: "REQUEST" | "CANCEL"; body: string };
  /** For References, so that all that is said about one task or meeting stands together. */
  messageReferences: string[];
}

/** Puts a loaded mail into the words of its reader: nothing of it can break a header, nor become markup. */
export async function writeLetter(loaded: LoadedMail, place: Place): Promise<Letter> {
  const { content } = loaded;
  const reader = cleaned(loaded.to);
  const writer: Writer = {
    t: wordsIn(reader.language),
    language: reader.language,
    reader,
    officeName: oneLine(place.officeName, 200),
    link: (path) => place.appUrl + path,
  };
  const page = pageOf(loaded, writer);
  return {
    to: { name: reader.name, address: reader.address },
    subject: oneLine(page.subject, 160),
    text: textOf(page, writer),
    html: htmlOf(page, writer),
    headers: headersOf(content.kind, place),
    ...(content.kind === "meeting" && { calendar: meetingCalendar(content, writer, place) }),
    messageReferences: referencesOf(content, place),
  };
}

const cleaned = ({ name, address, departmentName, language }: Addressee): Addressee => ({
  name: oneLine(name, 100),
  address: oneLine(address, 320),
  departmentName: oneLine(departmentName, 200),
  language,
});

function pageOf({ content }: LoadedMail, writer: Writer): Page {
  switch (content.kind) {
    case "morning":
      return morningPage(content, writer);
    case "news":
      return newsPage(content, writer);
    case "meeting":
      return meetingPage(content, writer);
    default:
      return accessPage(content, writer);
  }
}
