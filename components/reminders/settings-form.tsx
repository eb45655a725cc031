import { useTranslations } from "next-intl";
import type { ReminderSettings } from "@/domain/reminders/settings";
import { ActionForm } from "../ui/action-form";
import { Checkbox } from "../ui/checkbox";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";
import { TextField } from "../ui/text-field";

type Field = Exclude<keyof ReminderSettings, "ownerOnDay" | "reportLinks" | "version">;

const hinted = ["ownerBefore", "partBefore", "leaderAfter", "sendAt", "sendUntil", "gatherMinutes"] as const;
const isHinted = (name: Field): name is (typeof hinted)[number] =>
  (hinted as readonly Field[]).includes(name);

/** When whom is reminded, for the whole office. */
export function SettingsForm({ settings, action }: { settings: ReminderSettings; action: FormAction }) {
  const t = useTranslations("reminderSettings");
  const field = (name: Field, value: string) => (
    <TextField
      name={name}
      label={t(`${name}.label`)}
      hint={isHinted(name) && t(`${name}.hint`)}
      defaultValue={value}
      className="figures is-date"
      autoComplete="off"
      required={name !== "ownerBefore"}
    />
  );
  return (
    <ActionForm action={action} requestId={crypto.randomUUID()} className="stack is-form">
      <input type="hidden" name="version" value={settings.version} />
      <fieldset className="ladder">
        <legend>{t("owner")}</legend>
        {field("ownerBefore", settings.ownerBefore.join(", "))}
        <Checkbox name="ownerOnDay" label={t("ownerOnDay")} defaultChecked={settings.ownerOnDay} />
        <div className="pair">
          {field("ownerAfterFirst", String(settings.ownerAfterFirst))}
          {field("ownerAfterEvery", String(settings.ownerAfterEvery))}
        </div>
      </fieldset>
      <fieldset className="ladder">
        <legend>{t("others")}</legend>
        {field("partBefore", String(settings.partBefore))}
        {field("headAfterEvery", String(settings.headAfterEvery))}
        {field("leaderAfter", String(settings.leaderAfter))}
      </fieldset>
      <fieldset className="ladder">
        <legend>{t("hours")}</legend>
        <div className="pair">
          {field("sendAt", settings.sendAt)}
          {field("sendUntil", settings.sendUntil)}
        </div>
        {field("gatherMinutes", String(settings.gatherMinutes))}
      </fieldset>
      <fieldset className="ladder">
        <legend>{t("links")}</legend>
        <Checkbox name="reportLinks" label={t("reportLinks")} defaultChecked={settings.reportLinks} />
        <p className="small quiet">{t("reportLinksText")}</p>
      </fieldset>
      <div className="actions">
        <SubmitButton primary>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
