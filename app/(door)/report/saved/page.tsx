import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { setLanguage } from "@/app/preferences";
import { Door } from "@/components/shell/door";
import { DoorWords } from "@/components/shell/door-words";
import { database } from "@/db/client";
import { getOffice } from "@/domain/office/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reportLink");
  return { title: t("savedTitle") };
}

/** Where a report that came by a link ends. */
export default async function ReportSavedPage() {
  const [t, language, office] = await Promise.all([
    getTranslations("reportLink"),
    getLocale(),
    getOffice(database()),
  ]);
  return (
    <Door office={office.name} language={language} setLanguage={setLanguage}>
      <DoorWords title={t("savedTitle")} text={t("savedText")} />
    </Door>
  );
}
