import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { setLanguage } from "@/app/preferences";
import { ForgotForm } from "@/components/people/forgot-form";
import { Door } from "@/components/shell/door";
import { database } from "@/db/client";
import { getOffice } from "@/domain/office/queries";
import { env, mailIsSet } from "@/env";
import { oneOf } from "@/web/page";
import { ownPath, signInPath } from "@/web/paths";
import { sendReset } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forgot");
  return { title: t("title") };
}

/** Without mail the page of sign-in says whom to ask. */
export default async function ForgotPage({ searchParams }: PageProps<"/forgot">) {
  const next = ownPath(oneOf((await searchParams).next));
  const back = signInPath(next);
  if (!mailIsSet(env())) redirect(back);
  const [language, office] = await Promise.all([getLocale(), getOffice(database())]);
  return (
    <Door office={office.name} language={language} setLanguage={setLanguage}>
      <ForgotForm action={sendReset} next={next} back={back} />
    </Door>
  );
}
