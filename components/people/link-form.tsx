import { useTranslations } from "next-intl";
import type { LinkPurpose } from "@/db/enums";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";
import { PasswordField } from "./password-field";

type Props = {
  action: FormAction;
  token: string;
  purpose: LinkPurpose;
  name: string | null;
  email: string | null;
};

/** Sets the password of who came by a link; the first administrator says who they are, too. */
export function LinkForm({ action, token, purpose, name, email }: Props) {
  const t = useTranslations("link");
  const s = useTranslations("signIn");
  return (
    <ActionForm action={action}>
      <h1>{purpose === "first_administrator" ? t("firstTitle") : t("title")}</h1>
      <p className="quiet">
        {purpose === "first_administrator" ? t("firstText") : t("text", { name: name ?? "" })}
      </p>
      <input type="hidden" name="token" value={token} />
      {purpose === "first_administrator" ? (
        <>
          <TextField name="name" label={t("name")} autoComplete="name" required />
          <TextField name="email" label={s("email")} type="email" autoComplete="username" required />
        </>
      ) : (
        <input
          type="email"
          className="heard"
          autoComplete="username"
          aria-label={s("email")}
          tabIndex={-1}
          value={email ?? ""}
          readOnly
        />
      )}
      <PasswordField
        name="password"
        label={t("password")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        show={s("show")}
        hide={s("hide")}
      />
      <SubmitButton primary whole>
        {t("submit")}
      </SubmitButton>
    </ActionForm>
  );
}
