"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { PartStatus } from "@/db/enums";
import { ConfirmDetails } from "../ui/confirm-details";
import { LinkButton } from "../ui/link-button";
import { newRequestId } from "../ui/request-id";
import { MoveForm } from "./move-form";
import { OwnerForm } from "./owner-form";
import { PartPersonForm, PartReportForm } from "./part-report-form";
import { ReportForm } from "./report-form";
import { ToTask } from "./to-task";
import { useDesk } from "./work-desk";

/** What can be done in a row, in as few words as its form needs: it is drawn where the row is opened. */
export type Body =
  | { do: "report"; version: number; percent: number; handOver: "hand_in" | "submit"; extend?: true }
  | { do: "name"; version: number; leadDepartmentId: string; ownerId?: string }
  | { do: "look_over"; version: number; leadDepartmentId: string; result: string }
  | { do: "part"; version: number; partId: string; status: PartStatus }
  | { do: "name_part"; version: number; partId: string; departmentId: string }
  | { do: "nothing" };

/** Needed only where a browser without scripts is to send the form: the row that the address opens. */
type Props = { taskId: string; body: Body; requestId?: string };

/** The form of a row of My work that is open. */
export function WorkBody({ taskId, body, requestId }: Props) {
  const { actions, members } = useDesk();
  const [id] = useState(() => requestId ?? newRequestId());
  switch (body.do) {
    case "report":
      return (
        <ReportForm
          task={{ id: taskId, version: body.version, percent: body.percent }}
          handOver={[body.handOver]}
          requestId={id}
          beside={<Beside taskId={taskId} extend={body.extend} keys />}
        />
      );
    case "name":
      return (
        <div className="update">
          <OwnerForm
            action={actions.nameOwner}
            task={{ id: taskId, version: body.version, ownerId: body.ownerId }}
            members={members[body.leadDepartmentId] ?? []}
            requestId={id}
            beside={<Beside taskId={taskId} />}
          />
        </div>
      );
    case "look_over":
      return <LookOver taskId={taskId} body={body} requestId={id} />;
    case "part":
      return (
        <PartReportForm
          taskId={taskId}
          part={{ id: body.partId, version: body.version, status: body.status }}
          requestId={id}
          beside={<Beside taskId={taskId} keys />}
        />
      );
    case "name_part":
      return (
        <div className="update">
          <PartPersonForm
            action={actions.namePartPerson}
            taskId={taskId}
            part={{ id: body.partId, version: body.version }}
            members={members[body.departmentId] ?? []}
            requestId={id}
            beside={<Beside taskId={taskId} />}
          />
        </div>
      );
    case "nothing":
      return (
        <div className="update">
          <div className="actions">
            <ToTask id={taskId} />
          </div>
        </div>
      );
  }
}

const noOptions = { leaders: [], responsibleLeaderId: null, departments: [] };

type LookOverProps = { taskId: string; body: Body & { do: "look_over" }; requestId: string };

/** The result of an owner: the head submits it, or returns it with a reason. */
function LookOver({ taskId, body, requestId }: LookOverProps): ReactNode {
  const t = useTranslations("workRow");
  const { moveTask } = useDesk().actions;
  const [other] = useState(newRequestId);
  const task = { id: taskId, version: body.version, leadDepartmentId: body.leadDepartmentId };
  const form = { action: moveTask, options: noOptions, task };
  return (
    <div className="update">
      {body.result && (
        <p className="said" lang="vi">
          {body.result}
        </p>
      )}
      <div className="actions">
        <MoveForm {...form} move="submit" requestId={requestId} primary brief />
        <ConfirmDetails summary={t("returnEllipsis")} link>
          <MoveForm {...form} move="return_to_owner" requestId={other} />
        </ConfirmDetails>
        <ToTask id={taskId} />
      </div>
    </div>
  );
}

type BesideProps = { taskId: string; extend?: boolean; keys?: boolean };

/** What stands beside the button of a form: other ways to go on, and the keys. */
function Beside({ taskId, extend, keys }: BesideProps) {
  const t = useTranslations("workRow");
  const kbd = (chunks: ReactNode) => <kbd>{chunks}</kbd>;
  return (
    <>
      {extend && (
        <LinkButton link href={`/tasks/${taskId}#extension`}>
          {t("extend")}
        </LinkButton>
      )}
      <ToTask id={taskId} />
      {keys && <span className="note row-keys">{t.rich("keys", { kbd })}</span>}
    </>
  );
}
