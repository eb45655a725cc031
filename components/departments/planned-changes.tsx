import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "@/domain/dates";
import type { PlannedChanges as Changes } from "@/domain/departments/plans";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import type { FormAction } from "../ui/form-state";
import { Link } from "../ui/link";
import { SubmitButton } from "../ui/submit-button";

type Props = {
  changes: Changes;
  /** On the page of a department: its version, and what takes a change back. */
  cancel?: { version: number; cancelRename: FormAction; cancelClosing: FormAction };
};

const b = (chunks: ReactNode) => <b>{chunks}</b>;

/** What is decided for days to come, each with its document. */
export function PlannedChanges({ changes, cancel }: Props) {
  const t = useTranslations("departmentChange");
  const linkTo = (id: string) =>
    function link(chunks: ReactNode) {
      return cancel ? chunks : <Link href={`/admin/departments/${id}`}>{chunks}</Link>;
    };
  return (
    <ul className="rows">
      {changes.renames.map(({ departmentId, departmentName, name, startsOn, document }) => (
        <li key={`${departmentId} ${startsOn}`} className="held">
          <span>
            {t.rich("willBeNamed", {
              b,
              date: formatDate(startsOn),
              department: departmentName,
              link: linkTo(departmentId),
              name,
            })}
            <span className="small quiet"> {document}</span>
          </span>
          {cancel && (
            <CancelForm action={cancel.cancelRename} text={t("cancelRename")}>
              <input type="hidden" name="departmentId" value={departmentId} />
              <input type="hidden" name="version" value={cancel.version} />
              <input type="hidden" name="startsOn" value={startsOn} />
            </CancelForm>
          )}
        </li>
      ))}
      {changes.closings.map(({ departmentId, departmentName, successorName, effectiveOn, document }) => (
        <li key={departmentId} className="held">
          <span>
            {t.rich("willClose", {
              b,
              date: formatDate(effectiveOn),
              department: departmentName,
              link: linkTo(departmentId),
              name: successorName,
            })}
            <span className="small quiet"> {document}</span>
          </span>
          {cancel && (
            <CancelForm action={cancel.cancelClosing} text={t("cancelClosing")}>
              <input type="hidden" name="departmentId" value={departmentId} />
              <input type="hidden" name="version" value={cancel.version} />
            </CancelForm>
          )}
        </li>
      ))}
    </ul>
  );
}

function CancelForm({ action, text, children }: { action: FormAction; text: string; children: ReactNode }) {
  const t = useTranslations("departmentChange");
  return (
    <ConfirmDetails summary={t("cancel")} link small>
      <ActionForm action={action} requestId={crypto.randomUUID()} className="stack">
        {children}
        <p className="small">{text}</p>
        <div className="actions">
          <SubmitButton small>{t("cancelNow")}</SubmitButton>
        </div>
      </ActionForm>
    </ConfirmDetails>
  );
}
