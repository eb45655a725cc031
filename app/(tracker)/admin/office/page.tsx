import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Entry } from "@/components/ui/entry";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { getOffice } from "@/domain/office/queries";
import { saveOffice } from "../actions";
import { AdminPage, requireAdministrator } from "../admin-page";

const fields = ["name", "shortName", "parentBody", "place", "helpContact"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("places.office") };
}

export default async function OfficePage() {
  const { connection } = await requireAdministrator();
  const [t, words, office] = await Promise.all([
    getTranslations("admin"),
    getTranslations("office"),
    getOffice(connection),
  ]);
  return (
    <AdminPage current="office" title={t("places.office")}>
      <Entry side={t("office")}>
        <ActionForm action={saveOffice} requestId={crypto.randomUUID()} className="stack is-form">
          <input type="hidden" name="version" value={office.version} />
          {fields.map((name) => (
            <TextField
              key={name}
              name={name}
              label={words(`${name}.label`)}
              hint={words(`${name}.hint`)}
              defaultValue={office[name]}
              autoComplete="off"
              required={name === "name" || name === "shortName"}
            />
          ))}
          <TextField
            name="maxExtensions"
            label={words("maxExtensions.label")}
            hint={words("maxExtensions.hint")}
            defaultValue={String(office.maxExtensions)}
            className="figures is-date"
            inputMode="numeric"
            autoComplete="off"
            required
          />
          <div className="actions">
            <SubmitButton primary>{t("save")}</SubmitButton>
          </div>
        </ActionForm>
      </Entry>
    </AdminPage>
  );
}
