import { useFormatter, useTranslations } from "next-intl";
import { formatDate, instantOf } from "@/domain/dates";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { LinkButton } from "../ui/link-button";
import { SubmitButton } from "../ui/submit-button";

type Props = {
  seriesId: string;
  next: { date: string; time: string } | null;
  action: FormAction;
};

/** The next meeting in one step where its day can be told, and the way to plan any other. */
export function NextMeeting({ seriesId, next, action }: Props) {
  const t = useTranslations("series");
  const format = useFormatter();
  const other = `/meetings/new?state=planned&series=${seriesId}`;
  if (!next) {
    return (
      <>
        <p className="quiet">{t("cannotTell")}</p>
        <div className="actions">
          <LinkButton href={other}>{t("plan")}</LinkButton>
        </div>
      </>
    );
  }
  const date = formatDate(next.date);
  const weekday = format.dateTime(instantOf(next.date, next.time), { weekday: "long" });
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()} className="stack">
      <input type="hidden" name="seriesId" value={seriesId} />
      <input type="hidden" name="date" value={next.date} />
      <p>{t("nextOn", { time: next.time, weekday, date })}</p>
      <div className="actions">
        <SubmitButton primary>{t("planNext", { date })}</SubmitButton>
        <LinkButton link href={other}>
          {t("planOther")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
