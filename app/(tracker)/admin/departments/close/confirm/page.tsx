import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClosingSummary } from "@/components/departments/closing-summary";
import { ActionForm } from "@/components/ui/action-form";
import { Entry } from "@/components/ui/entry";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { previewClosing } from "@/domain/departments/closing-plan";
import { InvalidError } from "@/domain/errors";
import { found } from "@/web/page";
import { sentences } from "@/web/sentence";
import { AdminPage, requireAdministrator } from "../../../admin-page";
import { closeDepartments } from "../../actions";
import { type ClosingFields, closingAddress, closingFields } from "../../closing-address";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("closing");
  return { title: t("confirmTitle") };
}

type Props = PageProps<"/admin/departments/close/confirm">;

export default async function ConfirmClosingPage({ searchParams }: Props) {
  await requireAdministrator();
  const t = await getTranslations("closing");
  const fields = closingFields(await searchParams);
  const { plan, complaints } = await lookAt(fields);
  const back = <LinkButton href={closingAddress("choose", fields)}>{t("back")}</LinkButton>;
  return (
    <AdminPage current="departments" title={t("confirmTitle")} inside>
      {plan ? (
        <Entry side={t(plan.successor ? "moves" : "ends")}>
          <div className="stack">
            <ClosingSummary plan={plan} />
            <ActionForm action={closeDepartments} requestId={crypto.randomUUID()} className="stack">
              {Object.entries(fields).flatMap(([name, value]) =>
                [value]
                  .flat()
                  .map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
              )}
              <input type="hidden" name="seen" value={plan.seen} />
              <div className="actions">
                <SubmitButton primary>{t(plan.successor ? "confirmMerger" : "confirmClosing")}</SubmitButton>
                {back}
              </div>
            </ActionForm>
          </div>
        </Entry>
      ) : (
        <Entry>
          <div className="stack">
            <p>{t("cannot")}</p>
            <ul>
              {complaints.map((complaint) => (
                <li key={complaint}>{complaint}</li>
              ))}
            </ul>
            <div className="actions">{back}</div>
          </div>
        </Entry>
      )}
    </AdminPage>
  );
}

/** The plan, or what is wrong with what was chosen. */
async function lookAt(fields: ClosingFields) {
  const { person, connection, day } = await requireAdministrator();
  try {
    const plan = await found(previewClosing(connection, person, fields, day));
    return { plan, complaints: [] };
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    return { plan: null, complaints: Object.values(await sentences(error.fields)) };
  }
}
