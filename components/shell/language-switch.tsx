import { useTranslations } from "next-intl";
import { type Language, languages } from "@/db/enums";
import type { ShellAction } from "./types";

type Props = { language: Language; action: ShellAction; full?: boolean };

const names = { vi: "Tiếng Việt", en: "English" } as const;

/** Both languages, each in its own words; the choice is a button of a form, so that it works without JavaScript. */
export function LanguageSwitch({ language, action, full = false }: Props) {
  const t = useTranslations("shell");
  return (
    <form action={action} className="languages" aria-label={t("language")}>
      {languages.map((one) => (
        <button
          type="submit"
          key={one}
          name="language"
          value={one}
          lang={one}
          aria-label={full ? undefined : `${one.toUpperCase()}, ${names[one]}`}
          aria-current={one === language ? "true" : undefined}
        >
          {full ? names[one] : one.toUpperCase()}
        </button>
      ))}
    </form>
  );
}
