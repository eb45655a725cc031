"use client";

import { useTranslations } from "next-intl";
import { Entry } from "../../ui/entry";
import { AutoText } from "./auto-text";
import { Here } from "./conclusion";
import { ConflictChoice } from "./conflict-choice";
import { usePart } from "./editor-context";

/** A running text of the record: agenda, assessment, plan. */
export function Section({ id, roman }: { id: string; roman: string }) {
  const t = useTranslations("editor");
  const section = usePart("section", id);
  if (!section) return null;
  const label = t(`sections.${section.fields.kind}`);
  return (
    <Entry
      id={section.fields.kind}
      side={
        <>
          <span className="roman">{roman}</span>
          <Here parts={[id]} />
        </>
      }
    >
      <h2>{label}</h2>
      <AutoText
        kind="section"
        id={id}
        name="body"
        label={label}
        className="record"
        rows={2}
        placeholder={t("sectionHint")}
      />
      <ConflictChoice kind="section" id={id} fields={{ body: { label } }} />
    </Entry>
  );
}
