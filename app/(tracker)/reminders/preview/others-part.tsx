import { getTranslations } from "next-intl/server";
import { PreviewRows } from "@/components/reminders/preview-rows";
import { PreviewSearch } from "@/components/reminders/preview-search";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { recipientsWith } from "@/domain/mails/recipients";
import { previewMornings } from "@/domain/reminders/preview";
import { pageContext } from "@/web/page";

/** Who else gets a mail on that morning, for who keeps the mails of all. */
export async function OthersPart({ day, to }: { day: string; to: string | null }) {
  const { person, connection, clock } = await pageContext();
  const [t, recipients] = await Promise.all([
    getTranslations("reminders"),
    recipientsWith(connection, person, to),
  ]);
  const personIds = recipients.people.map(({ id }) => id);
  const { mails } = await previewMornings(connection, clock, { on: day, personIds });
  const order = new Map(personIds.map((id, at) => [id, at]));
  const rank = ({ personId }: { personId: string }) => order.get(personId) ?? 0;
  return (
    <Entry side={<h2>{t("others")}</h2>}>
      <div className="stack">
        <PreviewSearch to={to} />
        {mails.length > 0 ? (
          <PreviewRows mails={mails.toSorted((a, b) => rank(a) - rank(b))} to={to} />
        ) : (
          <EmptyState title={t("noMornings")} />
        )}
        {recipients.more && <p className="small quiet">{t("moreRecipients", { count: personIds.length })}</p>}
      </div>
    </Entry>
  );
}
