import { useTranslations } from "next-intl";
import { Link } from "../ui/link";
import { Mark } from "../ui/mark";
import { Menu } from "../ui/menu";
import { SignOutForm } from "./sign-out-form";
import { ThemeChoice } from "./theme-choice";
import type { ShellProps } from "./types";

export function PersonMenu({
  person,
  language,
  theme,
  actions,
}: Pick<ShellProps, "person" | "language" | "theme" | "actions">) {
  const t = useTranslations("shell");
  const other = language === "vi" ? "en" : "vi";
  const summary = (
    <>
      <span className="person">{person.name}</span>
      <span className="given-name">{person.given}</span>
      <Mark name="caret" plain />
    </>
  );
  return (
    <Menu summary={summary}>
      <li>
        <p className="who">
          <b>{person.name}</b>
          <span className="quiet">{person.title}</span>
        </p>
      </li>
      <li className="parted">
        <Link href="/account">{t("account")}</Link>
      </li>
      <li>
        <Link href="/reminders">{t("reminders")}</Link>
      </li>
      <ThemeChoice theme={theme} action={actions.setTheme} />
      <li className="parted">
        <form action={actions.setLanguage}>
          <button type="submit" name="language" value={other}>
            <span lang={other}>{other === "en" ? "English" : "Tiếng Việt"}</span>
            <span className="quiet">{t("changeLanguage")}</span>
          </button>
        </form>
      </li>
      <li className="parted">
        <SignOutForm action={actions.signOut}>
          <button type="submit">{t("signOut")}</button>
        </SignOutForm>
      </li>
    </Menu>
  );
}
