import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CalendarTable } from "@/components/admin/calendar-table";
import { Entry } from "@/components/ui/entry";
import { listCalendarDays } from "@/domain/calendar/queries";
import { AdminPage, requireAdministrator } from "../admin-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("places.calendar") };
}

export default async function CalendarPage() {
  const { connection, day } = await requireAdministrator();
  const [t, language, days] = await Promise.all([
    getTranslations("admin"),
    getLocale(),
    listCalendarDays(connection),
  ]);
  const thisYear = day.slice(0, 4);
  const years = [...new Set(days.map((one) => one.date.slice(0, 4)))];
  const first = years.filter((year) => year >= thisYear);
  const ordered = [...first, ...years.filter((year) => year < thisYear).reverse()];
  return (
    <AdminPage current="calendar" title={t("places.calendar")}>
      <Entry tight side={null}>
        <p className="quiet">{t("calendarText")}</p>
      </Entry>
      {ordered.map((year) => (
        <Entry key={year} id={`year-${year}`} tight side={<h2 className="figures">{year}</h2>}>
          <CalendarTable
            days={days
              .filter((one) => one.date.startsWith(year))
              .map((one) => ({ ...one, name: language === "vi" ? one.nameVi : one.nameEn }))}
          />
        </Entry>
      ))}
    </AdminPage>
  );
}
