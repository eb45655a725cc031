import { useTranslations } from "next-intl";

type Props = { isOff: boolean; action: (data: FormData) => Promise<void> };

/** The switch for keys of a single character, which dictation or a slip of the hand can press. */
export function KeysChoice({ isOff, action }: Props) {
  const t = useTranslations("keys");
  return (
    <form action={action} className="keys-choice">
      <p>
        <b>{t("letters")}:</b> {isOff ? t("off") : t("on")}
      </p>
      <p className="small quiet">{t("lettersText", { keys: "Ctrl K" })}</p>
      <button type="submit" className="button is-small" name="letterKeys" value={isOff ? "on" : "off"}>
        {isOff ? t("turnOn") : t("turnOff")}
      </button>
    </form>
  );
}
