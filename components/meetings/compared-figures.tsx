import { useFormatter, useLocale, useTranslations } from "next-intl";
import { localDate } from "@/domain/dates";
import { type Change, compare, type EarlierFigure, formatChange } from "@/domain/figures/comparison";
import { formatNumber } from "@/domain/numbers";
import { DateText } from "../ui/date-text";
import { Link } from "../ui/link";
import type { Figure } from "./types";

/** What stands in the heads of the two columns of values: the period of all of them, and the one meeting before. */
export type ComparedHeads = { now: string; earlier: string; meeting: EarlierFigure | null };

/** The heads of a table of figures beside those of an earlier meeting. */
export function ComparedHead({ heads }: { heads: ComparedHeads }) {
  const t = useTranslations("figures");
  const record = useTranslations("record");
  return (
    <tr>
      <th scope="col">{record("indicator")}</th>
      <th scope="col" className="n">
        <span lang={heads.earlier && "vi"}>{heads.earlier || t("earlier")}</span>
        {heads.meeting && (
          <span className="unit under">
            <DateText date={localDate(heads.meeting.startsAt)} />
          </span>
        )}
      </th>
      <th scope="col" className="n">
        <span lang={heads.now && "vi"}>{heads.now || record("value")}</span>
      </th>
      <th scope="col" className="n" colSpan={2}>
        {t("change")}
      </th>
      <th scope="col" className="pair">
        <span className="heard">{t("chart")}</span>
      </th>
    </tr>
  );
}

type CellsProps = { figure: Figure; before: EarlierFigure | null; heads: ComparedHeads };

/** A value after the earlier one, with the difference and the change in percent or points. */
export function ComparedCells({ figure, before, heads }: CellsProps) {
  const language = useLocale();
  const change = before && compare(figure, before);
  return (
    <>
      <td className="n">
        {before && (
          <>
            {formatNumber(before.value, language)}
            {before.unit !== figure.unit && <span className="unit">{before.unit}</span>}
            {!heads.earlier && before.period && <span className="unit under">{before.period}</span>}
            {!heads.meeting && (
              <span className="unit under">
                <DateText date={localDate(before.startsAt)} />
              </span>
            )}
          </>
        )}
      </td>
      <td className="n now">
        {formatNumber(figure.value, language)}
        {!heads.now && figure.period && <span className="unit under">{figure.period}</span>}
      </td>
      <td className="n">{change && formatChange(change.difference, language)}</td>
      <td className="n">{before && <ChangeText change={change} />}</td>
      <td className="pair">{change?.shares && <Pair shares={change.shares} />}</td>
    </>
  );
}

function ChangeText({ change }: { change: Change | null }) {
  const t = useTranslations("figures");
  const language = useLocale();
  if (!change) return <span className="small quiet">{t("notComparable")}</span>;
  return t(change.kind, { by: formatChange(change.by, language) });
}

function Pair({ shares }: { shares: NonNullable<Change["shares"]> }) {
  return (
    <svg className="bar" aria-hidden="true">
      <rect className="before" width={`${shares.earlier}%`} height="3" />
      <rect className="after" y="5" width={`${shares.now}%`} height="3" />
    </svg>
  );
}

/** Names the meetings that the earlier figures are from, each a link. */
export function ComparedWith({ figures }: { figures: readonly EarlierFigure[] }) {
  const t = useTranslations("figures");
  const format = useFormatter();
  const meetings = [...new Map(figures.map((figure) => [figure.meetingId, figure])).values()];
  const links = meetings.map((meeting) => (
    <span key={meeting.meetingId}>
      <Link href={`/meetings/${meeting.meetingId}`} lang="vi">
        {meeting.meetingTitle}
      </Link>{" "}
      (<DateText date={localDate(meeting.startsAt)} />)
    </span>
  ));
  return <p className="note">{t.rich("source", { meetings: () => format.list(links) })}</p>;
}
