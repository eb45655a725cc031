import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { setLanguage } from "@/app/preferences";
import { LinkForm } from "@/components/people/link-form";
import { SignInLinkForm } from "@/components/people/sign-in-link-form";
import { Door } from "@/components/shell/door";
import { DoorWords } from "@/components/shell/door-words";
import { database } from "@/db/client";
import { findLink } from "@/domain/links/use";
import { getOffice } from "@/domain/office/queries";
import { clock } from "@/web/clock";
import { followFirstAdministratorLink, followLink, followSignInLink } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("link");
  return { title: t("head"), referrer: "same-origin" };
}

/**
 * Looking at a link changes nothing: mail scanners open links, too. The form uses it. No other site is told the address;
 * with no referrer at all a browser without script would not say whose page the form is from.
 */
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
      {link?.purpose === "sign_in" ? (
        <SignInLinkForm action={followSignInLink} token={token} name={link.name ?? ""} />
      ) : link ? (
        <LinkForm
          action={link.purpose === "first_administrator" ? followFirstAdministratorLink : followLink}
          token={token}
          purpose={link.purpose}
          name={link.name}
          email={link.email}
        />
      ) : (
        <DoorWords title={t("unknown")} text={t("unknownText")} />
      )}
    </Door>
  );
}
