import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "@/domain/dates";

type Props = { acting: readonly { leaderId: string; leaderName: string; endsOn: string }[] };

/** For whom one decides today, and until when; nothing for who acts for nobody. */
export function DelegationLine({ acting }: Props) {
  const t = useTranslations("delegations");
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  return acting.map(({ leaderId, leaderName, endsOn }) => (
    <p key={leaderId} className="under">
      {t.rich("acting", { b, leader: leaderName, date: formatDate(endsOn) })}{" "}
      <span className="quiet">{t("actingNote")}</span>
    </p>
  ));
}
