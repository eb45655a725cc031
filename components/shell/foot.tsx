import { useTranslations } from "next-intl";

export function Foot({ office }: { office: string }) {
  const t = useTranslations("shell");
  return (
    <footer className="foot">
      <div>
        <span>{t("foot", { office })}</span>
      </div>
    </footer>
  );
}
