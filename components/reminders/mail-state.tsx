import { useTranslations } from "next-intl";
import type { MailState as State } from "@/db/enums";
import type { MarkName } from "../ui/marks";
import { State as Stated } from "../ui/state";

const marks: Record<State, MarkName> = {
  waiting: "extension",
  delivered: "saved",
  held: "paused",
  failed: "wrong",
  dropped: "cancelled",
};

/** Whether a mail left, and if not, why not. */
export function MailState({ state }: { state: State }) {
  const t = useTranslations("reminders");
  return <Stated mark={marks[state]}>{t(`states.${state}`)}</Stated>;
}
