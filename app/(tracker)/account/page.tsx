import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { AbsenceForm } from "@/components/people/absence-form";
import { AbsenceRows } from "@/components/people/absence-rows";
import { PasswordForm } from "@/components/people/password-form";
import { SessionRows } from "@/components/people/session-rows";
import { KeysChoice } from "@/components/search/keys-choice";
import { Entry } from "@/components/ui/entry";
import { Facts } from "@/components/ui/facts";
import { Sheet } from "@/components/ui/sheet";
import { absencesOf } from "@/domain/absences/queries";
import { sessionsOf } from "@/domain/sessions/queries";
import { pageContext } from "@/web/page";
import { currentSessionId } from "@/web/session";
import { setLetterKeys } from "../../preferences";
import { Frame } from "../frame";
import { changePassword, endOtherSessions } from "./actions";
import { addAbsence, endAbsence, removeAbsence } from "./away-actions";
import { DelegationPart } from "./delegation-part";
import { MailPart } from "./mail-part";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title") };
}

export default async function AccountPage() {
  const { person, connection, clock, day } = await pageContext();
  const [t, away, keys, roles, kinds, sessions, absences, own] = await Promise.all([
    getTranslations("account"),
    getTranslations("away"),
    getTranslations("keys"),
    getTranslations("roles"),
    getTranslations("memberships"),
    sessionsOf(connection, person, clock),
    absencesOf(connection, person, person.id, day),
    currentSessionId(),
  ]);
  const letterKeys = (await cookies()).get("letter-keys")?.value;
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
        <Entry id="absences" side={away("title")}>
          <h2>{away("own")}</h2>
          <div className="stack">
            <p className="small quiet">{away("seenBy")}</p>
            <AbsenceRows absences={absences} day={day} actions={{ endAbsence, removeAbsence }} />
            <AbsenceForm people={[person]} day={day} action={addAbsence} />
          </div>
        </Entry>
        <DelegationPart />
        <MailPart />
        <Entry side={t("password")}>
          <h2>{t("changePassword")}</h2>
          <PasswordForm action={changePassword} email={person.email ?? ""} />
        </Entry>
        <Entry side={keys("title")}>
          <KeysChoice isOff={letterKeys === "off"} action={setLetterKeys} />
        </Entry>
        <Entry side={t("sessions")}>
          <h2>{t("signedIn")}</h2>
          <SessionRows sessions={sessions} own={own} endOthers={endOtherSessions} />
        </Entry>
      </Sheet>
    </Frame>
  );
}
