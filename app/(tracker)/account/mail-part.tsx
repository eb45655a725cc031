import { getTranslations } from "next-intl/server";
import { ChoiceForm } from "@/components/reminders/choice-form";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { getMailChoice } from "@/domain/reminders/choices";
import { getReminderSettings } from "@/domain/reminders/settings";
import { pageContext } from "@/web/page";
import { saveMailChoice } from "./mail-actions";

/** What the person wants to be told by mail, and when. */
export async function MailPart() {
  const { person, connection } = await pageContext();
  const [t, choice, { sendAt, sendUntil }] = await Promise.all([
    getTranslations("mailChoice"),
    getMailChoice(connection, person.id),
    getReminderSettings(connection),
  ]);
  return (
    <Entry id="mail" side={t("title")}>
      <h2>{t("heading")}</h2>
      <div className="stack">
        <p className="small quiet">
          {t.rich("ledger", { to: (chunks) => <Link href="/reminders">{chunks}</Link> })}
        </p>
        <ChoiceForm choice={choice} hours={{ sendAt, sendUntil }} action={saveMailChoice} />
      </div>
    </Entry>
  );
}
