import type { z } from "zod";
import type { Connection } from "@/db/client";
import type { RecordPart } from "@/db/enums";
import type { meetings } from "@/db/schema";
import type { Work } from "../../command";
import { InvalidError } from "../../errors";
import type { Fields } from "../types";

/** A part of whichever kind, as it stands. */
export interface State<Held extends object = Fields> {
  part: RecordPart;
  id: string;
  version: number;
  position: string;
  parent?: string;
  fields: Held;
}

export type Writing = Pick<Work, "tx" | "actor" | "clock">;

/** The record that a batch writes in, as far as it has come. */
export interface Draft {
  work: Writing;
  meeting: typeof meetings.$inferSelect;
  /** The parts of a kind that are there now; all of them where the batch needed all. */
  living(part: RecordPart): State[];
}

/** What an edit has to know of one kind of part: how it is read, checked and written. */
export interface PartKind<Held extends object = Fields> {
  /** What may come in: for a part that is there, and for a new one. */
  changes: z.ZodType<Partial<Held>>;
  additions: z.ZodType<Partial<Held>>;
  /** A new part of which nothing was said yet. */
  blank: Held;
  /** Fields that follow from others, and are not written by themselves. */
  derived: readonly (keyof Held & string)[];
  /** Whether what was sent is kept as it is but for its form, so that its writer need not be told. */
  isSame?(name: string, sent: string, kept: string): boolean;
  /** Those with these ids, or all of a record, in their order. */
  read(connection: Connection, meetingId: string, ids?: readonly string[]): Promise<State<Held>[]>;
  /**
   * The fields as they will be: `next` is what they were with what was named. Throws InvalidError and RefusedError
   * where a rule stands against it.
   */
  complete(draft: Draft, id: string, next: Held, named: Partial<Held>, before: Held | null): Promise<Held>;
  insert(draft: Draft, states: readonly State<Held>[]): Promise<void>;
  /** Writes a part whose version is one more than before, or that only moved. Throws ConflictError. */
  update(draft: Draft, next: State<Held>, before: State<Held>): Promise<void>;
  remove(draft: Draft, states: readonly State<Held>[]): Promise<void>;
}

/** A browser chooses the ids of what it adds; one that is a row of another record is none of its choice. */
export function checkInserted(inserted: readonly unknown[], rows: readonly unknown[]): void {
  if (inserted.length < rows.length) throw new InvalidError({ id: { key: "unknown" } });
}
