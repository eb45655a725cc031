import { getTranslations } from "next-intl/server";
import { formatDate, localDate } from "@/domain/dates";
import { periodWords } from "../period-words";
import type { ListedTask } from "../types";

/** Where a task comes from, as the component Source says it but for the notice, as plain text. */
export async function sourceWords() {
  const t = await getTranslations("tasks");
  const wordsOf = periodWords(await getTranslations("recurrence"));
  return ({ period, meetingKind, meetingTitle, meetingStartsAt, directiveNumber }: ListedTask) => {
    const source = t(meetingKind === "direct_order" ? "sourceOrder" : "source", {
      meeting: meetingTitle,
      date: formatDate(localDate(meetingStartsAt)),
      number: directiveNumber ?? 0,
    });
    return period ? `${wordsOf(period)}, ${source}` : source;
  };
}
