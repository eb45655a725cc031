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
  | { do: "report"; handOver: "hand_in" | "submit"; extend?: true }
  | { do: "name"; leadDepartmentId: string; ownerId?: string }
  | { do: "look_over"; leadDepartmentId: string; result: string }
  | { do: "part"; status: PartStatus }
  | { do: "name_part"; departmentId: string }
  | { do: "nothing" };

type Row = {
  id: string;
  partId?: string;
  version: number;
  percent?: number;
  /** Comes with the page only for the row that the address opens, which a browser without scripts can send. */
  requestId?: string;
};

/** The form of a row of My work that is open. */
export function WorkBody({ row, body }: { row: Row; body: Body }) {
  const { actions, members } = useDesk();
  const [requestId] = useState(() => row.requestId ?? newRequestId());
  const { id, version, partId = "", percent = 0 } = row;
  switch (body.do) {
    case "report":
      return (
        <ReportForm
          task={{ id, version, percent }}
          handOver={[body.handOver]}
          requestId={requestId}
          from="my-work"
          beside={<Beside taskId={id} extend={body.extend} keys />}
        />
      );
    case "name":
      return (
        <div className="update">
          <OwnerForm
            action={actions.nameOwner}
            task={{ id, version, ownerId: body.ownerId }}
            members={members[body.leadDepartmentId] ?? []}
            requestId={requestId}
            beside={<Beside taskId={id} />}
          />
        </div>
      );
    case "look_over":
      return <LookOver task={{ id, version, ...body }} requestId={requestId} />;
    case "part":
      return (
        <div className="update">
          <PartReportForm
            taskId={id}
            part={{ id: partId, version, status: body.status }}
            requestId={requestId}
            from="my-work"
            beside={<Beside taskId={id} keys />}
          />
        </div>
      );
    case "name_part":
      return (
        <div className="update">
          <PartPersonForm
            action={actions.namePartPerson}
            taskId={id}
            part={{ id: partId, version }}
            members={members[body.departmentId] ?? []}
            requestId={requestId}
            beside={<Beside taskId={id} />}
          />
        </div>
      );
    case "nothing":
      return (
        <div className="update">
          <div className="actions">
            <ToTask id={id} />
          </div>
        </div>
      );
  }
}

const noOptions = { leaders: [], responsibleLeaderId: null, departments: [] };

type LookOverProps = {
  task: { id: string; version: number; leadDepartmentId: string; result: string };
  requestId: string;
};

/** The result of an owner: the head submits it, or returns it with a reason. */
function LookOver({ task, requestId }: LookOverProps) {
  const t = useTranslations("workRow");
  const { moveTask } = useDesk().actions;
  const [other] = useState(newRequestId);
  const form = { action: moveTask, options: noOptions, task };
  return (
    <div className="update">
      {task.result && (
        <p className="said" lang="vi">
          {task.result}
        </p>
      )}
      <div className="actions">
        <MoveForm {...form} move="submit" requestId={requestId} primary brief />
        <ConfirmDetails summary={t("returnEllipsis")} link>
          <MoveForm {...form} move="return_to_owner" requestId={other} />
        </ConfirmDetails>
        <ToTask id={task.id} />
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
        <LinkButton link href={`/tasks/${taskId}?extend=1#extension`}>
          {t("extend")}
        </LinkButton>
      )}
      <ToTask id={taskId} />
      {keys && <span className="note row-keys">{t.rich("keys", { kbd })}</span>}
    </>
  );
}
