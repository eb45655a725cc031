import { useTranslations } from "next-intl";
import { NavLinks } from "./nav-links";
import type { ShellProps } from "./types";

/** The same places, under the thumb. */
export function Tabbar({ links, current }: Pick<ShellProps, "links" | "current">) {
  const t = useTranslations("shell");
  return (
    <nav className="tabbar" aria-label={t("navigation")}>
      <NavLinks links={links} current={current} />
    </nav>
  );
}
