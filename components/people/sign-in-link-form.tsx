import { useTranslations } from "next-intl";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";

type Props = { action: FormAction; token: string; name: string };

/** Lets in who came by a link that stands for the password: only the button uses it, not whoever looks at the page. */
export function SignInLinkForm({ action, token, name }: Props) {
  const t = useTranslations("link");
  return (
    <ActionForm action={action}>
      <h1>{t("signInTitle")}</h1>
      <p className="quiet">{t("signInText", { name })}</p>
      <input type="hidden" name="token" value={token} />
      <SubmitButton primary whole>
        {t("signIn")}
      </SubmitButton>
    </ActionForm>
  );
}
