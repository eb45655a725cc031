import { useTranslations } from "next-intl";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";
import { PasswordField } from "./password-field";

export function PasswordForm({ action, email }: { action: FormAction; email: string }) {
  const t = useTranslations("account");
  const s = useTranslations("signIn");
  const look = { show: s("show"), hide: s("hide") };
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()} className="stack is-narrow">
      {/* For password managers, which ask whose password this is. */}
      <input
        type="email"
        className="heard"
        autoComplete="username"
        aria-label={t("email")}
        tabIndex={-1}
        value={email}
        readOnly
      />
      <PasswordField name="current" label={t("currentPassword")} autoComplete="current-password" {...look} />
      <PasswordField
        name="password"
        label={t("newPassword")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        {...look}
      />
      <div className="actions">
        <SubmitButton primary>{t("savePassword")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
