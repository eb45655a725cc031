import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CalendarDayForm } from "@/components/admin/calendar-day-form";
import { CalendarTable } from "@/components/admin/calendar-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { Tabs } from "@/components/ui/tabs";
import { listCalendarDays } from "@/domain/calendar/queries";
import { oneOf } from "@/web/page";
import { removeDay, saveDay } from "../actions";
import { AdminPage, requireAdministrator } from "../admin-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("places.calendar") };
}

export default async function CalendarPage({ searchParams }: PageProps<"/admin/calendar">) {
  const { connection, day } = await requireAdministrator();
  const [t, language, days] = await Promise.all([
    getTranslations("admin"),
    getLocale(),
    listCalendarDays(connection),
  ]);
  const years = [...new Set(days.map((one) => one.date.slice(0, 4)))];
  const asked = await searchParams;
  const wanted = oneOf(asked.year);
  const year = years.includes(wanted) ? wanted : day.slice(0, 4);
  const shown = days.filter((one) => one.date.startsWith(year));
  const waiting = shown.filter((one) => !one.confirmed).length;
  const chosen = shown.find((one) => one.date === oneOf(asked.day));
  return (
    <AdminPage current="calendar" title={t("places.calendar")}>
      <Entry
        side={
          <>
            <h2 className="figures">{year}</h2>
            {waiting > 0 && <p>{t("daysWaiting", { count: waiting })}</p>}
          </>
        }
      >
        <p className="quiet small">{t("calendarText")}</p>
        <Tabs
          label={t("years")}
          tabs={years
            .filter((one) => Math.abs(Number(one) - Number(year)) <= 2)
            .map((one) => ({
              href: `/admin/calendar?year=${one}`,
              label: one,
              current: one === year,
            }))}
        />
        {shown.length > 0 ? (
          <CalendarTable
            days={shown.map((one) => ({ ...one, name: language === "vi" ? one.nameVi : one.nameEn }))}
          />
        ) : (
          <EmptyState title={t("noDays")} />
        )}
      </Entry>
      <Entry id="day" side={<h2>{chosen ? t("changeDay") : t("addDay")}</h2>}>
        <CalendarDayForm key={chosen?.date ?? "new"} day={chosen} save={saveDay} remove={removeDay} />
        {chosen && (
          <p className="small under">
            <Link href={`/admin/calendar?year=${year}#day`}>{t("addDay")}</Link>
          </p>
        )}
      </Entry>
    </AdminPage>
  );
}
