import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import type { ShellLink, Theme } from "@/components/shell/types";
import { hasRole, type Person } from "@/domain/actor";
import { mayInOffice } from "@/domain/permissions";
import { countMyWork } from "@/domain/tasks/my-work";
import { pageContext } from "@/web/page";
import { settings } from "@/web/settings";
import { setLanguage, setLetterKeys, setTheme, signOut } from "../preferences";

/** Round every page: who is here, where one can go, and what has to be known of this installation. */
export async function Frame({ current, children }: { current: string; children: ReactNode }) {
  const { person, connection } = await pageContext();
  const [{ office, installation }, work, jar, language] = await Promise.all([
    settings().get(),
    person.memberships.length > 0 ? countMyWork(connection, person) : null,
    cookies(),
    getLocale(),
  ]);
  return (
    <Shell
      person={{ id: person.id, name: person.name, given: person.givenName, title: person.title }}
      office={office}
      links={await linksFor(person, work)}
      current={current}
      language={language}
      theme={themeOf(jar.get("theme")?.value)}
      sample={installation.sample}
      actions={{ setLanguage, setTheme, setLetterKeys, signOut }}
    >
      {children}
    </Shell>
  );
}

async function linksFor(person: Person, work: number | null): Promise<ShellLink[]> {
  const t = await getTranslations("nav");
  const places: (ShellLink | false)[] = [
    work !== null && { href: "/my-work", label: t("myWork"), count: work },
    hasRole(person, "leader") && { href: "/overview", label: t("overview") },
    { href: "/meetings", label: t("meetings") },
    { href: "/tasks", label: t("tasks") },
    !hasRole(person, "leader") &&
      mayInOffice(person, "see_overview") && { href: "/overview", label: t("overview") },
    { href: "/departments", label: t("departments") },
    mayInOffice(person, "manage_people") && { href: "/admin", label: t("admin") },
  ];
  return places.filter((place) => place !== false);
}

function themeOf(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "device";
}
