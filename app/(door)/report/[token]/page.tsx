import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { setLanguage } from "@/app/preferences";
import { Door } from "@/components/shell/door";
import { DoorWords } from "@/components/shell/door-words";
import { ReportLinkForm } from "@/components/tasks/report-link-form";
import { database } from "@/db/client";
import { getOffice } from "@/domain/office/queries";
import { findReportLink } from "@/domain/reminders/report-links";
import { clock } from "@/web/clock";
import { addReport } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reportLink");
  return { title: t("title"), referrer: "same-origin" };
}

/**
 * Looking at a link changes nothing: mail scanners open links, too. The form uses it. No other site is told the address;
 * with no referrer at all a browser without script would not say whose page the form is from.
 */
export default async function ReportLinkPage({ params }: PageProps<"/report/[token]">) {
  const { token } = await params;
  const [t, language, office, link] = await Promise.all([
    getTranslations("reportLink"),
    getLocale(),
    getOffice(database()),
    findReportLink(database(), await clock(), token),
  ]);
  return (
    <Door office={office.name} language={language} setLanguage={setLanguage}>
      {link ? (
        <ReportLinkForm
          action={addReport}
          token={token}
          number={[link.directiveNumber, link.number].filter((one) => one !== null).join(".")}
          dueOn={link.dueOn}
        />
      ) : (
        <DoorWords title={t("unknown")} text={t("unknownText")} />
      )}
    </Door>
  );
}
