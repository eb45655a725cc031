"use client";

import { formats } from "@/domain/files/formats";
import { Field } from "../ui/field";
import { FileInput } from "../ui/file-input";

const endings = Object.values(formats)
  .flatMap((format) => format.endings as readonly string[])
  .map((ending) => `.${ending}`)
  .join(",");

/** The files that prove a report. */
export function EvidenceField({ label, hint }: { label: string; hint: string }) {
  return (
    <Field name="evidence" label={label} hint={hint}>
      {(control) => <FileInput {...control} multiple accept={endings} />}
    </Field>
  );
}
