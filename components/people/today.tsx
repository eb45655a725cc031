import { useFormatter } from "next-intl";
import { DateText } from "../ui/date-text";

/** The day, as it stands in the margin of a home page: the weekday above the date. */
export function Today({ day }: { day: string }) {
  const format = useFormatter();
  // A calendar date has no zone: noon in UTC is that day for the formatter, whatever the office's zone.
  const weekday = format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: "long", timeZone: "UTC" });
  return (
    <>
      {weekday} <br className="only-wide" />
      <DateText date={day} />
    </>
  );
}
