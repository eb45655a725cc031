import { useTranslations } from "next-intl";

/**
 * A letter as a mail program shows it, and its part without markup. It comes by a route that gives it a policy of its own:
 * under that of this page, which a srcdoc inherits, it would lose its styles.
 */
export function LetterFrame({ source, subject, text }: { source: string; subject: string; text: string }) {
  const t = useTranslations("reminders");
  return (
    <div className="stack">
      <iframe
        className="letter"
        src={source}
        title={t("frame", { subject })}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
      <details>
        <summary className="summary-line">
          <span className="link-like">{t("textPart")}</span>
        </summary>
        <p className="prose letter-text">{text}</p>
      </details>
    </div>
  );
}
