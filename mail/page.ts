import type { Language } from "@/db/enums";
import type { Addressee } from "@/domain/mails/content";
import type { Words } from "./words";

/** What a letter is written with. */
export interface Writer {
  t: Words;
  language: Language;
  reader: Addressee;
  officeName: string;
  /** The full address of a path under the public address. */
  link(path: string): string;
}

export type Tone = "overdue" | "soon" | "plain";

export interface Link {
  words: string;
  href: string;
}

export interface Fact {
  name: string;
  lines: string[];
}

/** A task in a letter. */
export interface Row {
  title: string;
  /** Where it comes from, and what was said about it: each a line. */
  lines: string[];
  links: [Link, ...Link[]];
  /** Quiet words after the link: how far it is. */
  said: string;
  /** At the end of the line: its date, and how that stands. */
  date: string;
  time: { words: string; tone: Tone };
}

export interface Rows {
  kind: "rows";
  mark: string;
  tone: Tone;
  name: string;
  note: string;
  rows: Row[];
  /** To what a letter has no room for. */
  more: Link | null;
}

export type Part = Rows | { kind: "facts"; facts: Fact[] } | { kind: "words"; words: string };

/**
 * What a letter consists of. Its HTML and its text are made of this and nothing else, so that neither says what the
 * other leaves out.
 */
export interface Page {
  subject: string;
  /** What a list of mails shows beside the subject. */
  preview: string;
  statement: string;
  under: string;
  parts: Part[];
  button: Link;
  /** Why this mail came, and how to get no more of its kind. */
  foot: { words: string; link: Link | null };
}
