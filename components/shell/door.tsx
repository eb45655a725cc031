import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Language } from "@/db/enums";
import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import type { ShellAction } from "./types";

type Props = {
  office?: string;
  language: Language;
  setLanguage: ShellAction;
  /** Whom to ask, under the form. */
  help?: ReactNode;
  /** A form, or a few words; stands in the middle of the door. */
  children: ReactNode;
};

/** The way in: a door on the left, on the right a ruled leaf with what the office is here for. */
export function Door({ office, language, setLanguage, help, children }: Props) {
  const t = useTranslations("shell");
  return (
    <main id="main" className="sign-in">
      <section className="door">
        <Brand office={office} large />
        <div className="inside">{children}</div>
        {help ? <p className="note help">{help}</p> : <span />}
        <LanguageSwitch language={language} action={setLanguage} full />
      </section>
      <section className="leaf" aria-hidden="true">
        <p className="motto">
          {t("mottoSaid")}
          <br />
          {t("mottoDone")}
        </p>
      </section>
    </main>
  );
}
