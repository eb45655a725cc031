import { useTranslations } from "next-intl";
import type { MailKind, MailState as State } from "@/db/enums";
import { ActionForm } from "../ui/action-form";
import { DateText } from "../ui/date-text";
import { Entry } from "../ui/entry";
import { Facts } from "../ui/facts";
import type { FormAction } from "../ui/form-state";
import { InstantText } from "../ui/instant-text";
import { Link } from "../ui/link";
import { Sheet } from "../ui/sheet";
import { SubmitButton } from "../ui/submit-button";
import { LetterFrame } from "./letter-frame";
import { MailFate } from "./mail-fate";
import { MailState } from "./mail-state";
import { type ToldItem, ToldItems } from "./told-items";

type Mail = {
  id: string;
  kind: MailKind;
  state: State;
  day: string | null;
  personName: string | null;
  departmentName: string | null;
  address: string;
  subject: string;
  createdAt: Date;
  dueAt: Date;
  settledAt: Date | null;
  attempts: number;
  answer: string;
  letter: { text: string } | null;
  closed: "secret" | "unwritten" | "forgotten" | "restricted" | null;
  told: readonly ToldItem[];
  hidden: number;
};

/** One mail: to whom, of what, why, what became of it, and the letter as it went. */
export function MailSheet({ mail, retry }: { mail: Mail; retry: FormAction }) {
  const t = useTranslations("reminders");
  const subject = mail.subject || t(`kinds.${mail.kind}`);
  const isPutOff = mail.state === "waiting" && mail.answer !== "";
  const isRetriable = mail.state === "held" || mail.state === "failed" || isPutOff;
  return (
    <Sheet>
      <Entry as="header" head side={<Link href="/reminders">{t("title")}</Link>}>
        <h1>{subject}</h1>
        <Facts
          facts={[
            { term: t("to"), value: `${mail.personName ?? mail.departmentName} ${mail.address}`.trim() },
            { term: t("kind"), value: t(`kinds.${mail.kind}`) },
            { term: t("forDay"), value: mail.day && <DateText date={mail.day} /> },
            { term: t("made"), value: <InstantText at={mail.createdAt} /> },
            {
              term: t("fate"),
              value: (
                <span className="fate">
                  <MailState state={mail.state} />
                  <MailFate mail={mail} />
                </span>
              ),
            },
          ]}
        />
        {isRetriable && (
          <ActionForm action={retry} requestId={crypto.randomUUID()} className="actions others">
            <input type="hidden" name="mailId" value={mail.id} />
            <SubmitButton primary>{t("retry")}</SubmitButton>
          </ActionForm>
        )}
      </Entry>
      {mail.told.length + mail.hidden > 0 && (
        <Entry side={<h2>{t("contents")}</h2>}>
          <ToldItems told={mail.told} hidden={mail.hidden} />
        </Entry>
      )}
      <Entry className="of-letter" side={<h2>{t("letter")}</h2>}>
        {mail.letter ? (
          <LetterFrame source={`/reminders/${mail.id}/letter`} subject={subject} text={mail.letter.text} />
        ) : (
          mail.closed && <p className="quiet">{t(`closed.${mail.closed}`)}</p>
        )}
      </Entry>
    </Sheet>
  );
}
