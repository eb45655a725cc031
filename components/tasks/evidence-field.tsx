"use client";

import { useState } from "react";
import { formats } from "@/domain/files/formats";
import { Field } from "../ui/field";

const endings = Object.values(formats)
  .flatMap((format) => format.endings as readonly string[])
  .map((ending) => `.${ending}`)
  .join(",");

/** The files that prove a report; more than one is named, which a browser only counts. */
export function EvidenceField({ label, hint }: { label: string; hint: string }) {
  const [names, setNames] = useState<readonly string[]>([]);
  return (
    <Field name="evidence" label={label} hint={hint}>
      {(control) => (
        <>
          <input
            {...control}
            className="input is-files"
            type="file"
            multiple
            accept={endings}
            onChange={({ target }) => setNames(Array.from(target.files ?? [], ({ name }) => name))}
          />
          {names.length > 1 && <span className="small quiet chosen-files">{names.join(", ")}</span>}
        </>
      )}
    </Field>
  );
}
