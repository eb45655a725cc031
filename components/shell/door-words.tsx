import { useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";

/** At the door, where there is no form: how it is, and the way to sign-in. */
export function DoorWords({ title, text }: { title: string; text: string }) {
  const t = useTranslations("link");
  return (
    <div className="stack">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <LinkButton href="/sign-in">{t("toSignIn")}</LinkButton>
      </p>
    </div>
  );
}
