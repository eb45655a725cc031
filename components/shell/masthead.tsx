import { useTranslations } from "next-intl";
import { SearchEntry } from "../search/search-entry";
import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import { NavLinks } from "./nav-links";
import { PersonMenu } from "./person-menu";
import type { ShellProps } from "./types";

export function Masthead({ links, current, office, ...props }: ShellProps) {
  const t = useTranslations("shell");
  const search = useTranslations("search");
  return (
    <header className="masthead">
      <div>
        <Brand office={office.shortName} />
        <nav className="nav" aria-label={t("navigation")}>
          <NavLinks links={links} current={current} />
        </nav>
        <SearchEntry
          label={search("open")}
          personId={props.person.id}
          places={[
            ...links.map(({ href, label }) => ({ href, title: label })),
            { href: "/reminders", title: t("reminders") },
          ]}
          setLetterKeys={props.actions.setLetterKeys}
        />
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
