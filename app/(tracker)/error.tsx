"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Entry } from "@/components/ui/entry";
import { Sheet } from "@/components/ui/sheet";

/** A page that could not be made: what happened, and how to go on. */
export default function PageError({ reset }: { reset: () => void }) {
  const t = useTranslations("state.failed");
  return (
    <Sheet>
      <Entry as="header" head side={t("side")}>
        <h1>{t("title")}</h1>
        <p className="under quiet">{t("text")}</p>
        <p className="under">
          <Button onClick={reset}>{t("again")}</Button>
        </p>
      </Entry>
    </Sheet>
  );
}
