import { useTranslations } from "next-intl";

/** A letter as a mail program shows it, and its part without markup. */
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
