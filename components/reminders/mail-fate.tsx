import { useTranslations } from "next-intl";
import type { MailState } from "@/db/enums";
import { unwritten } from "@/domain/mails/rules";
import { InstantText } from "../ui/instant-text";

type Props = {
  mail: { state: MailState; dueAt: Date; settledAt: Date | null; attempts: number; answer: string };
};

/** When it left or will be tried, and the mail server's words where there was trouble. */
export function MailFate({ mail: { state, dueAt, settledAt, attempts, answer } }: Props) {
  const t = useTranslations("reminders");
  const at = (one: Date) => <InstantText at={one} />;
  if (state === "waiting" && answer === "") return <span>{t.rich("dueAt", { at: () => at(dueAt) })}</span>;
  return (
    <>
      {state === "waiting" && <span>{t.rich("nextTry", { attempts, at: () => at(dueAt) })}</span>}
      {state === "delivered" && settledAt && at(settledAt)}
      {state === "held" && <span>{t("heldWhy")}</span>}
      {state === "dropped" && <span>{t(answer === "merged" ? "dropped.merged" : "dropped.nothing")}</span>}
      {(state === "failed" || state === "waiting") && answer && <Answer words={answer} />}
    </>
  );
}

/** What the mail server said, in its own words. */
function Answer({ words }: { words: string }) {
  const t = useTranslations("reminders");
  if (words === unwritten) return <span>{t("unwritten")}</span>;
  return (
    <q className="answer" lang="en">
      {words}
    </q>
  );
}
