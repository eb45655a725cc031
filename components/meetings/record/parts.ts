import type { Addendum, MeetingRecord } from "../types";

/** The addenda to one part, in their order. */
export const addendaTo = (record: Pick<MeetingRecord, "addenda">, partId: string): readonly Addendum[] =>
  record.addenda.filter((addendum) => addendum.partId === partId);

/** The running texts that have something to say, or were given something to say by an addendum. */
export const textsOf = (record: MeetingRecord) =>
  record.sections.filter((section) => section.body !== "" || addendaTo(record, section.id).length > 0);

/** Where the form stands that amends a part of a record; `id` may be "new" where a row was forgotten. */
export function amendAddress(meetingId: string, part: string, id?: string): string {
  const address = `/meetings/${meetingId}/amend?part=${part}`;
  return id ? `${address}&id=${id}` : address;
}
