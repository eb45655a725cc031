import { useTranslations } from "next-intl";
import type { MailKind, MailState as State } from "@/db/enums";
import { formatTime, localDate } from "@/domain/dates";
import { type LedgerQuery, ledgerAddress } from "@/domain/mails/ledger-query";
import { DateText } from "../ui/date-text";
import { Entry } from "../ui/entry";
import { Link } from "../ui/link";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";
import { MailFate } from "./mail-fate";
import { MailState } from "./mail-state";
import { countedReasons } from "./reasons";

type Mail = {
  id: string;
  kind: MailKind;
  state: State;
  personId: string | null;
  personName: string | null;
  departmentName: string | null;
  address: string;
  subject: string;
  reasons: Record<string, number>;
  createdAt: Date;
  dueAt: Date;
  settledAt: Date | null;
  attempts: number;
  answer: string;
};

type Props = {
  mails: readonly Mail[];
  /** Whether mails to others are among them, so that each says to whom. */
  all: boolean;
};

/** By day, the latest first: to whom, of what, why, and what became of it. */
export function LedgerRows({ mails, all }: Props) {
  const days = [...new Set(mails.map(({ createdAt }) => localDate(createdAt)))];
  return days.map((day) => (
    <Entry
      key={day}
      className="group"
      side={
        <h2>
          <DateText date={day} />
        </h2>
      }
    >
      <Rows className="mails">
        {mails
          .filter(({ createdAt }) => localDate(createdAt) === day)
          .map((mail) => (
            <MailRow key={mail.id} mail={mail} all={all} />
          ))}
      </Rows>
    </Entry>
  ));
}

function MailRow({ mail, all }: { mail: Mail; all: boolean }) {
  const t = useTranslations("reminders");
  return (
    <Row
      lead={formatTime(mail.createdAt)}
      tail={
        <>
          <MailState state={mail.state} />
          <span className="small quiet">
            <MailFate mail={mail} />
          </span>
        </>
      }
    >
      <Link className="title" href={`/reminders/${mail.id}`}>
        {mail.subject || t(`kinds.${mail.kind}`)}
      </Link>
      <p className="sub">
        {all && <Recipient mail={mail} />}
        {mail.subject && <span>{t(`kinds.${mail.kind}`)}</span>}
        <Reasons reasons={mail.reasons} />
      </p>
    </Row>
  );
}

function Recipient({ mail }: { mail: Mail }) {
  const only: Partial<LedgerQuery> = { personId: mail.personId };
  return (
    <span className="recipient">
      {mail.personId ? (
        <Link href={ledgerAddress(only)}>{mail.personName}</Link>
      ) : (
        <b>{mail.departmentName}</b>
      )}
      {mail.address && ` ${mail.address}`}
    </span>
  );
}

function Reasons({ reasons }: { reasons: Record<string, number> }) {
  const t = useTranslations("reminders");
  const counted = countedReasons(reasons);
  if (counted.length === 0) return null;
  const told = counted.map(([kind, count]) => t("reasonCount", { reason: t(`reasons.${kind}`), count }));
  return <span>{told.join(", ")}</span>;
}
