import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { setLanguage } from "@/app/preferences";
import { SignInForm } from "@/components/people/sign-in-form";
import { Door } from "@/components/shell/door";
import { database } from "@/db/client";
import { getOffice } from "@/domain/office/queries";
import { env, mailIsSet } from "@/env";
import { oneOf } from "@/web/page";
import { ownPath } from "@/web/paths";
import { currentPerson } from "@/web/session";
import { signIn } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const next = ownPath(oneOf((await searchParams).next));
  if (await currentPerson()) redirect(next);
  const [t, language, office] = await Promise.all([
    getTranslations("signIn"),
    getLocale(),
    getOffice(database()),
  ]);
  const byMail = mailIsSet(env());
  const contact = office.helpContact;
  const help = contact
    ? t(byMail ? "helpByMailAt" : "helpAt", { contact })
    : t(byMail ? "helpByMail" : "help");
  return (
    <Door office={office.name} language={language} setLanguage={setLanguage} help={help}>
      <SignInForm action={signIn} next={next} byMail={byMail} />
    </Door>
  );
}
