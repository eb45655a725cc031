import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { Sheet } from "@/components/ui/sheet";
import { Tabs } from "@/components/ui/tabs";
import { mayInOffice } from "@/domain/permissions";
import { pageContext } from "@/web/page";
import { Frame } from "../frame";

const places = ["people", "departments", "groups", "office", "calendar", "reminders"] as const;

type Props = {
  current: (typeof places)[number];
  title: string;
  /** Beside the title: the one thing that is made here. */
  beside?: ReactNode;
  /** Of a page under the tab, which leads back to it. */
  inside?: boolean;
  children: ReactNode;
};

const hrefOf = (place: (typeof places)[number]) => (place === "people" ? "/admin" : `/admin/${place}`);

/** What only administrators see; for others there is nothing here. */
export async function requireAdministrator() {
  const context = await pageContext();
  if (!mayInOffice(context.person, "manage_people")) notFound();
  return context;
}

/** The frame of the administrator's pages. */
export async function AdminPage({ current, title, beside, inside = false, children }: Props) {
  const t = await getTranslations("admin");
  return (
    <Frame current="/admin">
      <Sheet>
        <Entry
          as="header"
          head
          side={inside ? <Link href={hrefOf(current)}>{t(`places.${current}`)}</Link> : t("title")}
        >
          <div className="title-row">
            <h1>{title}</h1>
            {beside}
          </div>
          {!inside && (
            <Tabs
              label={t("title")}
              tabs={places.map((place) => ({
                href: hrefOf(place),
                label: t(`places.${place}`),
                current: place === current,
              }))}
            />
          )}
        </Entry>
        {children}
      </Sheet>
    </Frame>
  );
}
