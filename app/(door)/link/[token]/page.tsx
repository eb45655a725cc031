import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { setLanguage } from "@/app/preferences";
import { LinkForm } from "@/components/people/link-form";
import { Door } from "@/components/shell/door";
import { LinkButton } from "@/components/ui/link-button";
import { database } from "@/db/client";
import { findLink } from "@/domain/links/commands";
import { getOffice } from "@/domain/office/queries";
import { clock } from "@/web/clock";
import { followFirstAdministratorLink, followLink } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("link");
  return { title: t("title"), referrer: "no-referrer" };
}

/** Looking at a link changes nothing: mail scanners open links, too. The form uses it. */
export default async function LinkPage({ params }: PageProps<"/link/[token]">) {
  const { token } = await params;
  const [t, language, office] = await Promise.all([
    getTranslations("link"),
    getLocale(),
    getOffice(database()),
  ]);
  const link = await findLink(database(), await clock(), token);
  return (
    <Door office={office.name} language={language} setLanguage={setLanguage}>
      {link ? (
        <LinkForm
          action={link.purpose === "first_administrator" ? followFirstAdministratorLink : followLink}
          token={token}
          purpose={link.purpose}
          name={link.name}
          email={link.email}
        />
      ) : (
        <div className="stack">
          <h1>{t("unknown")}</h1>
          <p>{t("unknownText")}</p>
          <p>
            <LinkButton href="/sign-in">{t("toSignIn")}</LinkButton>
          </p>
        </div>
      )}
    </Door>
  );
}
