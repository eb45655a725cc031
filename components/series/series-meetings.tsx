import { useTranslations } from "next-intl";
import type { MeetingStatus } from "@/db/enums";
import { localDate } from "@/domain/dates";
import { type ListQuery, listAddress } from "@/domain/tasks/list-query";
import { DateText } from "../ui/date-text";
import { Link } from "../ui/link";
import { MeetingState } from "../ui/meeting-state";
import { StackedBar } from "../ui/stacked-bar";
import { State } from "../ui/state";

type Standing = { given: number; done: number; inTime: number; soon: number; overdue: number };
type Meeting = { id: string; title: string; startsAt: Date; status: MeetingStatus };

type Props = { meetings: readonly Meeting[]; standings: ReadonlyMap<string, Standing> };

const none: Standing = { given: 0, done: 0, inTime: 0, soon: 0, overdue: 0 };

/** The meetings of a series, the latest first, and how the tasks of each stand: every number leads to its tasks. */
export function SeriesMeetings({ meetings, standings }: Props) {
  const t = useTranslations("series");
  const most = Math.max(1, ...[...standings.values()].map(({ given }) => given));
  return (
    <>
      <table className="table is-dense is-stacked has-hover series-meetings">
        <thead>
          <tr>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("meeting")}</th>
            <th scope="col" className="n">
              {t("tasks")}
            </th>
            <th scope="col" className="stack">
              <span className="heard">{t("shares")}</span>
            </th>
            <th scope="col" className="n">
              <State mark="done" tone="done">
                {t("done")}
              </State>
            </th>
            <th scope="col" className="n">
              <State mark="open">{t("inTime")}</State>
            </th>
            <th scope="col" className="n">
              <State mark="soon" tone="soon">
                {t("soon")}
              </State>
            </th>
            <th scope="col" className="n">
              <State mark="overdue" tone="overdue">
                {t("overdue")}
              </State>
            </th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting) => (
            <MeetingRow
              key={meeting.id}
              meeting={meeting}
              standing={standings.get(meeting.id) ?? none}
              most={most}
            />
          ))}
        </tbody>
      </table>
      <p className="note">{t("tableNote")}</p>
    </>
  );
}

function MeetingRow({ meeting, standing, most }: { meeting: Meeting; standing: Standing; most: number }) {
  return (
    <tr>
      <td className="when">
        <DateText date={localDate(meeting.startsAt)} />
      </td>
      <th scope="row">
        <Link href={`/meetings/${meeting.id}`} lang="vi">
          {meeting.title}
        </Link>
        <span className="small">
          <MeetingState status={meeting.status} />
        </span>
      </th>
      {meeting.status === "issued" ? (
        <Standings meetingId={meeting.id} standing={standing} most={most} />
      ) : (
        <td colSpan={6} />
      )}
    </tr>
  );
}

function Standings({ meetingId, standing, most }: { meetingId: string; standing: Standing; most: number }) {
  const t = useTranslations("series");
  const { given, done, inTime, soon, overdue } = standing;
  const of = (time: ListQuery["time"]) => ({ meetingId, time });
  return (
    <>
      <Count of={given} label={t("tasks")} query={of("counted")} />
      <td className="stack">
        {given > 0 && (
          <StackedBar
            of={most}
            parts={[
              { kind: "done", count: done },
              { kind: "open", count: inTime },
              { kind: "soon", count: soon },
              { kind: "overdue", count: overdue },
            ]}
          />
        )}
      </td>
      <Count of={done} label={t("done")} query={of("done")} />
      <Count of={inTime} label={t("inTime")} query={of("within")} />
      <Count of={soon} label={t("soon")} tone="is-soon" query={of("near")} />
      <Count of={overdue} label={t("overdue")} tone="is-overdue" query={of("overdue")} />
    </>
  );
}

type CountProps = { of: number; label: string; tone?: string; query: Partial<ListQuery> };

function Count({ of, label, tone = "", query }: CountProps) {
  return (
    <td className={of === 0 ? "n zero" : "n"} data-label={label}>
      {of === 0 ? (
        0
      ) : (
        <Link className={`plain ${tone}`} href={listAddress(query)}>
          {of}
        </Link>
      )}
    </td>
  );
}
