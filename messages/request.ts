import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { type Language, languages } from "@/db/enums";
import { currentPerson } from "@/web/session";
import { languageOfStop } from "@/web/stop";
import { messages } from ".";

const isLanguage = (value: string | undefined): value is Language =>
  languages.some((language) => language === value);

/** The language of the person; of whoever has not signed in, the one last chosen in this browser, or that of their mails. */
async function wantedLanguage(): Promise<Language> {
  const person = await currentPerson();
  if (person) return person.language;
  const chosen = (await cookies()).get("language")?.value;
  return isLanguage(chosen) ? chosen : ((await languageOfStop()) ?? "vi");
}

export default getRequestConfig(async () => {
  const locale = await wantedLanguage();
  return { locale, messages: messages[locale], timeZone: "Asia/Ho_Chi_Minh" };
});
