import { useTranslations } from "next-intl";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";

/** Asks who followed the link in a mail whether to stop what may be stopped. */
export function StopForm({ action, token }: { action: FormAction; token: string }) {
  const t = useTranslations("stopMails");
  return (
    <ActionForm action={action}>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <p className="quiet">{t("stays")}</p>
      <input type="hidden" name="token" value={token} />
      <SubmitButton primary whole>
        {t("submit")}
      </SubmitButton>
    </ActionForm>
  );
}
