"use client";

import { useTranslations } from "next-intl";
import { Plain } from "@/components/shell/plain";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";

/** Every page carries this along, twice, for the case that it is needed: as a name here, and not as all it says. */
export default function NotFound() {
  const t = useTranslations("state.notFound");
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
