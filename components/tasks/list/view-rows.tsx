import { useTranslations } from "next-intl";
import type { Audience } from "@/db/enums";
import { ActionForm } from "../../ui/action-form";
import { ConfirmDetails } from "../../ui/confirm-details";
import type { FormAction } from "../../ui/form-state";
import { Link } from "../../ui/link";
import { Row } from "../../ui/row";
import { Rows } from "../../ui/rows";
import { SubmitButton } from "../../ui/submit-button";
import { type Sharing, ViewFields } from "./view-forms";

interface View {
  id: string;
  name: string;
  query: string;
  audience: Audience;
  departmentId: string | null;
  departmentName: string | null;
  ownerName: string;
  mine: boolean;
  version: number;
  requestId: string;
}

type Actions = Record<"saveView" | "replaceView" | "deleteView", FormAction>;
type Props = { rows: readonly View[]; query: string; sharing: Sharing; actions?: Actions };

/** Saved lists, each a way to its tasks; one's own can be renamed, shared, replaced and deleted. */
export function ViewRows({ rows, query, sharing, actions }: Props) {
  const t = useTranslations("views");
  return (
    <Rows className="views">
      {rows.map((view) => (
        <Row key={view.id}>
          <div>
            <Link href={view.query ? `/tasks?${view.query}` : "/tasks"}>{view.name}</Link>
            <p className="small quiet">
              {view.mine
                ? t(`with.${view.audience}`, { department: view.departmentName ?? "" })
                : t("sharedBy", { name: view.ownerName })}
            </p>
          </div>
          {actions && <Changes view={view} query={query} sharing={sharing} actions={actions} />}
        </Row>
      ))}
    </Rows>
  );
}

type ChangesProps = { view: View; query: string; sharing: Sharing; actions: Actions };

function Changes({ view, query, sharing, actions }: ChangesProps) {
  const t = useTranslations("views");
  const own = (
    <>
      <input type="hidden" name="viewId" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
    </>
  );
  return (
    <div className="actions">
      {query !== "" && query !== view.query && (
        <ActionForm action={actions.replaceView} requestId={view.requestId}>
          {own}
          <input type="hidden" name="query" value={query} />
          <SubmitButton link>{t("replace")}</SubmitButton>
        </ActionForm>
      )}
      <ConfirmDetails summary={t("change")} link name={view.id}>
        <ActionForm action={actions.saveView} className="stack is-narrow">
          {own}
          <ViewFields sharing={sharing} view={view} />
          <div className="actions">
            <SubmitButton>{t("saveChange")}</SubmitButton>
          </div>
        </ActionForm>
      </ConfirmDetails>
      <ConfirmDetails summary={t("delete")} link name={view.id}>
        <ActionForm action={actions.deleteView} className="stack is-narrow">
          {own}
          <p>{t("deleteText", { name: view.name })}</p>
          <div className="actions">
            <SubmitButton>{t("deleteYes")}</SubmitButton>
          </div>
        </ActionForm>
      </ConfirmDetails>
    </div>
  );
}
