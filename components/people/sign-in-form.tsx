import { useTranslations } from "next-intl";
import { ActionForm } from "../ui/action-form";
import { Checkbox } from "../ui/checkbox";
import type { FormAction } from "../ui/form-state";
import { LinkButton } from "../ui/link-button";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";
import { PasswordField } from "./password-field";

type Props = {
  action: FormAction;
  next: string;
  /** Whether mails leave, so that a link can stand for the password. */
  byMail: boolean;
};

export function SignInForm({ action, next, byMail }: Props) {
  const t = useTranslations("signIn");
  return (
    <ActionForm action={action} keep>
      <h1>{t("title")}</h1>
      <input type="hidden" name="next" value={next} />
      <TextField
        name="email"
        label={t("email")}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <PasswordField
        name="password"
        label={t("password")}
        autoComplete="current-password"
        show={t("show")}
        hide={t("hide")}
      />
      <Checkbox name="remember" label={t("remember")} />
      <SubmitButton primary whole>
        {t("submit")}
      </SubmitButton>
      {byMail && (
        <>
          <SubmitButton name="by" value="link" whole>
            {t("orByMail")}
          </SubmitButton>
          <p>
            <LinkButton href={`/forgot?next=${encodeURIComponent(next)}`} link>
              {t("forgot")}
            </LinkButton>
          </p>
        </>
      )}
    </ActionForm>
  );
}
