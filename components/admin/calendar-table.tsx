import { useFormatter, useTranslations } from "next-intl";
import { DateText } from "../ui/date-text";
import { Link } from "../ui/link";
import { State } from "../ui/state";
import type { CalendarDay } from "./calendar-day-form";

type Day = CalendarDay & { name: string };

/** The days of a year that differ from the week's rhythm, each with the document behind it. */
export function CalendarTable({ days }: { days: readonly Day[] }) {
  const t = useTranslations("calendar");
  const format = useFormatter();
  return (
    <table className="table is-dense calendar">
      <thead>
        <tr>
          <th scope="col">{t("date")}</th>
          <th scope="col">{t("day")}</th>
          <th scope="col">{t("kind")}</th>
          <th scope="col">{t("document")}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.date}>
            <td className="when">
              <DateText date={day.date} />{" "}
              <span className="small quiet">
                {format.dateTime(new Date(`${day.date}T12:00:00Z`), { weekday: "long", timeZone: "UTC" })}
              </span>
            </td>
            <th scope="row">
              <Link
                className="plain"
                href={`/admin/calendar?year=${day.date.slice(0, 4)}&day=${day.date}#day`}
              >
                {day.name}
              </Link>
            </th>
            <td>{t(`kinds.${day.kind}`)}</td>
            <td>
              {day.document}
              {!day.confirmed && (
                <div>
                  <State mark="paused" tone="soon">
                    {t("unconfirmed")}
                  </State>
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
