import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { setLanguage } from "@/app/preferences";
import { StopForm } from "@/components/reminders/stop-form";
import { Door } from "@/components/shell/door";
import { LinkButton } from "@/components/ui/link-button";
import { database } from "@/db/client";
import { findStop } from "@/domain/mails/stop";
import { getOffice } from "@/domain/office/queries";
import { stopSecret } from "@/web/stop";
import { stop } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("stopMails");
  return { title: t("title"), referrer: "same-origin" };
}

/** Looking at a link changes nothing: mail scanners open links, too. The form uses it. */
export default async function StopPage({ params }: PageProps<"/stop/[token]">) {
  const { token } = await params;
  const [t, language, office, found] = await Promise.all([
    getTranslations("stopMails"),
    getLocale(),
    getOffice(database()),
    findStop(database(), stopSecret(), token),
  ]);
  return (
    <Door office={office.name} language={language} setLanguage={setLanguage}>
      {found && !found.isStopped ? (
        <StopForm action={stop} token={token} />
      ) : (
        <div className="stack">
          <h1>{found ? t("stopped") : t("unknown")}</h1>
          <p>{found ? t("stoppedText") : t("unknownText")}</p>
          <p>
            <LinkButton href="/account#mail">{t("toAccount")}</LinkButton>
          </p>
        </div>
      )}
    </Door>
  );
}
