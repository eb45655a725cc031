import { useTranslations } from "next-intl";
import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import { NavLinks } from "./nav-links";
import { PersonMenu } from "./person-menu";
import type { ShellProps } from "./types";

export function Masthead({ links, current, office, ...props }: ShellProps) {
  const t = useTranslations("shell");
  return (
    <header className="masthead">
      <div>
        <Brand office={office.shortName} />
        <nav className="nav" aria-label={t("navigation")}>
          <NavLinks links={links} current={current} />
        </nav>
        <LanguageSwitch language={props.language} action={props.actions.setLanguage} />
        <PersonMenu
          person={props.person}
          language={props.language}
          theme={props.theme}
          actions={props.actions}
        />
      </div>
    </header>
  );
}
