import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MailStanding } from "@/components/reminders/mail-standing";
import { MailTrouble } from "@/components/reminders/mail-trouble";
import { SettingsForm } from "@/components/reminders/settings-form";
import { Entry } from "@/components/ui/entry";
import { lastDelivery } from "@/domain/mails/ledger";
import { getReminderSettings } from "@/domain/reminders/settings";
import { env } from "@/env";
import { mailTroubles } from "@/web/mail-health";
import { AdminPage, requireAdministrator } from "../admin-page";
import { saveReminderSettings } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("places.reminders") };
}

export default async function ReminderSettingsPage() {
  const { connection, person, clock } = await requireAdministrator();
  const [t, words, settings, troubles, delivered] = await Promise.all([
    getTranslations("admin"),
    getTranslations("reminderSettings"),
    getReminderSettings(connection),
    mailTroubles(clock),
    lastDelivery(connection, person),
  ]);
  return (
    <AdminPage current="reminders" title={t("places.reminders")}>
      <Entry side={words("standing")}>
        <div className="stack">
          <MailTrouble troubles={troubles} told />
          <MailStanding from={env().MAIL_FROM ?? null} delivered={delivered} />
        </div>
      </Entry>
      <Entry side={words("ladder")}>
        <p className="small quiet">{words("text")}</p>
        <SettingsForm settings={settings} action={saveReminderSettings} />
      </Entry>
    </AdminPage>
  );
}
