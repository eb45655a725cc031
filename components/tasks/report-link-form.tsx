import { useTranslations } from "next-intl";
import { formatDate, type LocalDate } from "@/domain/dates";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";
import { PercentField } from "./percent-field";

type Props = {
  action: FormAction;
  token: string;
  /** Of the conclusion and of the task in it, as in the record: "3.1". */
  number: string;
  dueOn: LocalDate | null;
};

/** One report by whom the link was made for. Whoever else holds the mail learns number and due date, and no more. */
export function ReportLinkForm({ action, token, number, dueOn }: Props) {
  const t = useTranslations("reportLink");
  const r = useTranslations("report");
  return (
    <ActionForm action={action} keep>
      <h1>{t("title")}</h1>
      <p>
        <b className="figures">{t("task", { number })}</b>
        {" · "}
        <span className="figures">{dueOn ? t("due", { date: formatDate(dueOn) }) : t("noDue")}</span>
      </p>
      <p className="small quiet">{t("text")}</p>
      <input type="hidden" name="token" value={token} />
      <TextArea name="result" label={r("result")} rows={4} autoFocus />
      <TextArea name="difficulty" label={r("difficulty")} rows={2} placeholder={r("difficultyHint")} />
      <TextArea name="proposal" label={r("proposal")} rows={2} placeholder={r("proposalHint")} />
      <PercentField name="percent" label={r("percent")} hint={t("percentHint")} defaultValue="" />
      <SubmitButton primary whole>
        {r("submit")}
      </SubmitButton>
    </ActionForm>
  );
}
