import { useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";

/** From a row to the task's own page. */
export function ToTask({ id }: { id: string }) {
  const t = useTranslations("workRow");
  return (
    <LinkButton link href={`/tasks/${id}`}>
      {t("toTask")}
    </LinkButton>
  );
}
