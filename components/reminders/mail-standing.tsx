import { useTranslations } from "next-intl";
import { Facts } from "../ui/facts";
import { InstantText } from "../ui/instant-text";
import { Link } from "../ui/link";

type Props = {
  /** From which address mails go; null where none is set. */
  from: string | null;
  delivered: Date | null;
};

/** From where mails leave, and when the last one did. */
export function MailStanding({ from, delivered }: Props) {
  const t = useTranslations("reminderSettings");
  return (
    <>
      <Facts
        facts={[
          { term: t("from"), value: from },
          { term: t("delivered"), value: delivered ? <InstantText at={delivered} /> : t("never") },
        ]}
      />
      <p className="small">{t.rich("ledger", { to: (chunks) => <Link href="/reminders">{chunks}</Link> })}</p>
    </>
  );
}
