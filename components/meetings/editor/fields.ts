import type { RecordPart } from "@/db/enums";
import type { AnyPart } from "./sync/parts";

const firstFields: Record<RecordPart, string> = {
  heading: "title",
  section: "body",
  attendance: "delegates",
  figure: "indicator",
  directive: "body",
  task: "title",
};

/** The id of a part's field on the page: where the focus goes, and what its label names. */
export const fieldId = (partId: string, name: string) => `${name}-${partId}`;

/** Puts the cursor into a part's field: at a place in its text, else at its end. */
export function focusField(partId: string, name: string, at?: number): void {
  const field = document.getElementById(fieldId(partId, name));
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.focus();
  const place = at ?? field.value.length;
  if (field.type === "textarea" || field.type === "text") field.setSelectionRange(place, place);
}

/** Puts the cursor into the first field of a part. */
export function focusPart(part: Pick<AnyPart, "part" | "id"> | undefined): void {
  if (part) focusField(part.id, firstFields[part.part]);
}
