import { useTranslations } from "next-intl";

export function SampleNotice() {
  const t = useTranslations("shell");
  return (
    <aside className="sample" aria-label={t("sampleLabel")}>
      <p>{t("sample")}</p>
    </aside>
  );
}
