import { useTranslations } from "next-intl";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { LinkButton } from "../ui/link-button";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";

type Props = { action: FormAction; next: string; back: string };

/** Asks where to send the link that sets a password anew. */
export function ForgotForm({ action, next, back }: Props) {
  const t = useTranslations("forgot");
  const s = useTranslations("signIn");
  return (
    <ActionForm action={action} keep>
      <h1>{t("title")}</h1>
      <p className="quiet">{t("text")}</p>
      <input type="hidden" name="next" value={next} />
      <TextField
        name="email"
        label={s("email")}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <SubmitButton primary whole>
        {t("submit")}
      </SubmitButton>
      <p>
        <LinkButton href={back} link>
          {t("back")}
        </LinkButton>
      </p>
    </ActionForm>
  );
}
