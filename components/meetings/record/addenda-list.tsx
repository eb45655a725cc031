import { useTranslations } from "next-intl";
import { formatDate, localDate } from "@/domain/dates";
import type { Addendum, MeetingRecord } from "../types";
import { useAddendumWords } from "./addendum-words";

/** All addenda of a record at its end: which part, from what to what, who, when, why. */
export function AddendaList({ record }: { record: MeetingRecord }) {
  const t = useTranslations("addendum");
  return (
    <ol className="rows addenda">
      {record.addenda.map((addendum) => (
        <li key={addendum.number} id={`addendum-${addendum.number}`}>
          <p>
            <b>{t("title", { number: addendum.number })}</b>,{" "}
            {t("by", {
              date: formatDate(localDate(addendum.createdAt)),
              name: addendum.authorName,
            })}
            . <AddendumLine record={record} addendum={addendum} />
          </p>
          <p className="small quiet">
            {t("reason")} <span lang="vi">{addendum.reason}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function AddendumLine({ record, addendum }: { record: MeetingRecord; addendum: Addendum }) {
  const t = useTranslations("addendum");
  const words = useAddendumWords();
  const { href, label } = usePlace(record, addendum);
  const isText = addendum.part === "directive" || addendum.part === "section";
  const isNew = Object.keys(addendum.before).length === 0;
  return (
    <>
      <a href={href}>{label}</a>:{" "}
      {isText ? (
        t("readsAnew")
      ) : isNew ? (
        t("addedPart", { words: words(addendum, addendum.after) })
      ) : (
        <>
          <s>{words(addendum, addendum.before)}</s> → {words(addendum, addendum.after)}
        </>
      )}
    </>
  );
}

/** Where in the record the part stands that an addendum is about, and what it is called. */
function usePlace(record: MeetingRecord, { part, partId }: Addendum) {
  const t = useTranslations("addendum");
  const words = useTranslations("record");
  if (part === "directive") {
    const number = record.conclusions.findIndex((one) => one.id === partId) + 1;
    return { href: `#conclusion-${number}`, label: t("conclusion", { number }) };
  }
  if (part === "section") {
    const kind = record.sections.find((one) => one.id === partId)?.kind ?? "assessment";
    return { href: `#${kind}`, label: words(`sections.${kind}`) };
  }
  if (part === "attendance") {
    return { href: "#attendance", label: record.attendance.find((one) => one.id === partId)?.name ?? "" };
  }
  return { href: "#figures", label: record.figures.find((one) => one.id === partId)?.indicator ?? "" };
}
