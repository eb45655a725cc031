"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { RecordPart } from "@/db/enums";
import { Button } from "../../ui/button";
import { State } from "../../ui/state";
import { useEditor, usePart } from "./editor-context";
import { changedNames } from "./sync/parts";

type Props = {
  kind: RecordPart;
  id: string;
  /** The names of the fields, and how their values are written. */
  fields: Readonly<Record<string, { label: string; write?: (value: unknown) => string }>>;
};

/** Two wrote the same: what the other wrote stands beside it, and one of the two is chosen. */
export function ConflictChoice({ kind, id, fields }: Props) {
  const t = useTranslations("editor");
  const format = useFormatter();
  const { session } = useEditor();
  const part = usePart(kind, id);
  if (!part?.conflict) return null;
  const { conflict } = part;
  const names = changedNames(part as Parameters<typeof changedNames>[0]).filter((name) => fields[name]);
  const when = conflict.at
    ? format.dateTime(new Date(conflict.at), { hour: "2-digit", minute: "2-digit" })
    : "";
  return (
    <section className="conflict" aria-label={t("conflict.label")} role="alert">
      <State mark="wrong">
        <b>
          {t(conflict.removed ? "conflict.removed" : "conflict.written", {
            by: conflict.by || t("conflict.somebody"),
            when: when || "none",
          })}
        </b>
      </State>
      {!conflict.removed &&
        names.map((name) => (
          <p key={name} className="said">
            <span className="small quiet">{fields[name]?.label}</span>
            <br />
            <span className="prose">
              {fields[name]?.write?.(conflict.fields[name]) ?? String(conflict.fields[name] ?? "")}
            </span>
          </p>
        ))}
      <div className="actions">
        <Button small onClick={() => session.decide(id, "mine")}>
          {t("conflict.mine")}
        </Button>
        <Button small onClick={() => session.decide(id, "theirs")}>
          {t(conflict.removed ? "conflict.letGo" : "conflict.theirs")}
        </Button>
      </div>
    </section>
  );
}
