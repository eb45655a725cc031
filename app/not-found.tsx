import { getTranslations } from "next-intl/server";
import { Plain } from "@/components/shell/plain";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";

export default async function NotFound() {
  const t = await getTranslations("shell.notFound");
  return (
    <Plain>
      <title>{`${t("title")} · Giao Ban`}</title>
      <Entry as="header" head side={<span className="figures">404</span>}>
        <h1>{t("title")}</h1>
        <p className="under quiet">{t("text")}</p>
        <p className="under">
          <Link href="/">{t("home")}</Link>
        </p>
      </Entry>
    </Plain>
  );
}
