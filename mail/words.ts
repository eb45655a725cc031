import { createTranslator } from "next-intl";
import type { Language } from "@/db/enums";
import { formatDate, type LocalDate, weekday } from "@/domain/dates";
import { messages } from "@/messages";

const translator = (locale: Language) =>
  createTranslator({ locale, messages: messages[locale], namespace: "mail", timeZone: "Asia/Ho_Chi_Minh" });

export type Words = ReturnType<typeof translator>;

const translators = { vi: translator("vi"), en: translator("en") };

/** The words of letters in a language. Made once: each keeps what it has taken apart. */
export const wordsIn = (language: Language): Words => translators[language];

/** "thứ Sáu". */
export const weekdayWords = (t: Words, day: LocalDate) => t("weekday", { day: String(weekday(day)) });

/** "Thứ Ba 18/03/2014", at the beginning of a sentence. */
export const dayWords = (t: Words, day: LocalDate) =>
  capitalised(`${weekdayWords(t, day)} ${formatDate(day)}`);

/** The sentence, with a capital at its beginning. */
export const capitalised = (sentence: string) =>
  sentence.slice(0, 1).toLocaleUpperCase("vi") + sentence.slice(1);

const lists = {
  vi: new Intl.ListFormat("vi", { type: "conjunction" }),
  en: new Intl.ListFormat("en-GB", { type: "conjunction" }),
};

/** "2 việc quá hạn và 1 việc đến hạn hôm nay". */
export const listed = (language: Language, items: string[]) => lists[language].format(items);
