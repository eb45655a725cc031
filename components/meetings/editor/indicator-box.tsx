"use client";

import { useTranslations } from "next-intl";
import { fold } from "@/domain/text";
import { ChooseBox } from "./choose-box";
import { useEditor } from "./editor-context";
import { fieldId, focusField } from "./fields";
import type { HeldPart } from "./sync/parts";

const shown = 8;

/** The indicator of a figure: one that other meetings know, so that they compare, or a new one. */
export function IndicatorBox({ figure }: { figure: HeldPart<"figure"> }) {
  const t = useTranslations("editor");
  const { session, lists } = useEditor();
  const { id, fields } = figure;
  const keyed = lists.indicators.map((one, index) => ({ ...one, id: String(index) }));
  const search = (text: string) => {
    const words = fold(text.trim());
    return keyed
      .filter((one) => fold(`${one.topic} ${one.indicator}`).includes(words))
      .slice(0, shown)
      .map((one) => ({
        id: one.id,
        name: one.indicator,
        note: [one.topic, one.unit].filter(Boolean).join(", "),
      }));
  };
  return (
    <ChooseBox
      id={fieldId(id, "indicator")}
      label={t("indicator")}
      chosen={fields.indicator}
      search={search}
      onChoose={(item) => {
        const known = keyed.find((one) => one.id === item.id);
        if (!known) return;
        const { indicator, topic, unit } = known;
        session.writing.set(id, { indicator, topic, unit: fields.unit || unit }, "deed");
      }}
      onText={(indicator) => session.writing.set(id, { indicator }, "deed")}
      onEnter={() => focusField(id, "value")}
      placeholder={t("indicatorHint")}
      empty={t("newIndicator")}
      free
      bare
    />
  );
}
