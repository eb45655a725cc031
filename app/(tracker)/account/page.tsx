import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/people/password-form";
import { SessionRows } from "@/components/people/session-rows";
import { Entry } from "@/components/ui/entry";
import { Facts } from "@/components/ui/facts";
import { Sheet } from "@/components/ui/sheet";
import { sessionsOf } from "@/domain/sessions/queries";
import { pageContext } from "@/web/page";
import { currentSessionId } from "@/web/session";
import { Frame } from "../frame";
import { changePassword, endOtherSessions } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title") };
}

export default async function AccountPage() {
  const { person, connection, clock } = await pageContext();
  const [t, roles, kinds, sessions, own] = await Promise.all([
    getTranslations("account"),
    getTranslations("roles"),
    getTranslations("memberships"),
    sessionsOf(connection, person, clock),
    currentSessionId(),
  ]);
  return (
    <Frame current="/account">
      <Sheet>
        <Entry as="header" head side={t("title")}>
          <h1>{person.name}</h1>
          <Facts
            facts={[
              { term: t("email"), value: person.email },
              { term: t("roles"), value: [...person.roles].map((role) => roles(role)) },
              {
                term: t("departments"),
                value: person.memberships.map(
                  (membership) =>
                    `${membership.departmentName}, ${(membership.title || kinds(membership.kind)).toLocaleLowerCase("vi")}`,
                ),
              },
            ]}
          />
        </Entry>
        <Entry side={t("password")}>
          <h2>{t("changePassword")}</h2>
          <PasswordForm action={changePassword} email={person.email ?? ""} />
        </Entry>
        <Entry side={t("sessions")}>
          <h2>{t("signedIn")}</h2>
          <SessionRows sessions={sessions} own={own} endOthers={endOtherSessions} />
        </Entry>
      </Sheet>
    </Frame>
  );
}
