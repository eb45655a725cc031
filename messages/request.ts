import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { type Language, languages } from "@/db/enums";
import { messages } from ".";

const isLanguage = (value: string | undefined): value is Language =>
  languages.some((language) => language === value);

export default getRequestConfig(async () => {
  const wanted = (await cookies()).get("language")?.value;
  const locale = isLanguage(wanted) ? wanted : "vi";
  return { locale, messages: messages[locale], timeZone: "Asia/Ho_Chi_Minh" };
});
