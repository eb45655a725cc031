import { useTranslations } from "next-intl";
import { Entry } from "../../ui/entry";
import type { MeetingRecord } from "../types";
import { AddendaList } from "./addenda-list";
import { AmendLink } from "./amend-link";
import { addendaTo, amendAddress } from "./parts";

type Props = {
  record: MeetingRecord;
  amendable?: string | undefined;
  /** The next number of the record's parts. */
  side: () => string | undefined;
};

/** The addenda of a record, and for clerks the way to parts that the record does not have yet. */
export function AddendaEntry({ record, amendable, side }: Props) {
  const t = useTranslations("addendum");
  const words = useTranslations("record");
  const missing = amendable ? missingParts(record) : [];
  if (record.addenda.length === 0 && missing.length === 0) return null;
  return (
    <Entry
      id="addenda"
      className={record.addenda.length === 0 ? "only-screen" : ""}
      side={<span className="roman">{side()}</span>}
    >
      <h2>{t("heading")}</h2>
      {record.addenda.length > 0 ? <AddendaList record={record} /> : <p className="quiet">{t("none")}</p>}
      {amendable && missing.length > 0 && (
        <p className="amendments">
          {missing.map(({ part, id, label }) => (
            <AmendLink key={label} href={amendAddress(amendable, part, id)} of="">
              {t("addPart", { part: words(label) })}
            </AmendLink>
          ))}
        </p>
      )}
    </Entry>
  );
}

/** Parts that were left empty at issue: an addendum can still write them. */
function missingParts(record: MeetingRecord) {
  const isOrder = record.kind === "direct_order";
  return [
    ...(record.attendance.length === 0 && !isOrder
      ? [{ part: "attendance", id: "new", label: "attendance" as const }]
      : []),
    ...(record.figures.length === 0 && !isOrder
      ? [{ part: "figure", id: "new", label: "figures" as const }]
      : []),
    ...record.sections
      .filter((section) => section.body === "" && addendaTo(record, section.id).length === 0)
      .map(({ id, kind }) => ({ part: "section", id, label: `sections.${kind}` as const })),
  ];
}
