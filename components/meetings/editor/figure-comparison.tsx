"use client";

import { useLocale, useTranslations } from "next-intl";
import { localDate } from "@/domain/dates";
import { compare, earlierOf, formatChange } from "@/domain/figures/comparison";
import { formatNumber } from "@/domain/numbers";
import { DateText } from "../../ui/date-text";
import { useEditor } from "./editor-context";
import type { HeldPart } from "./sync/parts";

type Props = { figure: HeldPart<"figure"> };

/** What was reported of the same at the latest meeting before this one. */
export function EarlierValue({ figure }: Props) {
  const language = useLocale();
  const before = earlierOf(figure.fields, useEditor().lists.earlier);
  if (!before) return null;
  return (
    <>
      {formatNumber(before.value, language)}
      {before.unit !== figure.fields.unit && <span className="unit">{before.unit}</span>}
      <span className="unit under">
        {before.period || <DateText date={localDate(new Date(before.startsAt))} />}
      </span>
    </>
  );
}

/** How far it is from that, in percent, or in points where both are percent. */
export function ChangeSince({ figure }: Props) {
  const t = useTranslations("editor");
  const language = useLocale();
  const before = earlierOf(figure.fields, useEditor().lists.earlier);
  if (!before || figure.fields.value === "") return null;
  const change = compare(figure.fields, before);
  if (!change) return <span className="small quiet">{t("notComparable")}</span>;
  return t(`change_${change.kind}`, { by: formatChange(change.by, language) });
}
