import { useTranslations } from "next-intl";
import { ledgerAddress } from "@/domain/mails/ledger-query";
import { Link } from "../ui/link";
import { State } from "../ui/state";

export type MailTroubles = {
  /** The settings without which no mail leaves. */
  missing: readonly string[];
  retrying: number;
  late: number;
  failed: number;
  lastAnswer: string;
};

/** What keeps mails from leaving, where something does: what to set, or what the mail server says. */
export function MailTrouble({ troubles, told }: { troubles: MailTroubles; told: boolean }) {
  const t = useTranslations("reminders");
  const { missing, retrying, late, failed, lastAnswer } = troubles;
  if (missing.length > 0) {
    return (
      <div className="trouble">
        <State mark="paused">
          <b>{t("notSet")}</b>
        </State>
        <p>
          {told ? t("notSetText", { settings: missing.join(", ") }) : t("notSetAsk")}{" "}
          {t.rich("heldThere", {
            to: (chunks) => <Link href={ledgerAddress({ state: "held" })}>{chunks}</Link>,
          })}
        </p>
      </div>
    );
  }
  if (retrying + late + failed === 0) return null;
  const lines = [
    retrying > 0 && { text: t("retrying", { count: retrying }), state: "waiting" as const },
    late > 0 && { text: t("late", { count: late }), state: "waiting" as const },
    failed > 0 && { text: t("failed", { count: failed }), state: "failed" as const },
  ].filter((line) => line !== false);
  return (
    <div className="trouble">
      <State mark="wrong">
        <b>{t("trouble")}</b>
      </State>
      <ul>
        {lines.map(({ text, state }) => (
          <li key={text}>
            <Link href={ledgerAddress({ state })}>{text}</Link>
          </li>
        ))}
      </ul>
      {lastAnswer && (
        <p>
          {t("lastAnswer")} <q lang="en">{lastAnswer}</q>
        </p>
      )}
    </div>
  );
}
