import { useTranslations } from "next-intl";
import type { TimeState } from "@/domain/tasks/time";
import { ConfirmDetails } from "../ui/confirm-details";
import type { FormAction } from "../ui/form-state";
import { MoveForm } from "./move-form";
import { OwnerForm } from "./owner-form";
import { ToTask } from "./to-task";
import type { ListedTask, TimedTask } from "./types";
import { WorkRow } from "./work-row";

const noOptions = { leaders: [], responsibleLeaderId: null, departments: [] };

type LookOverProps = {
  rows: readonly { task: ListedTask & { result: string }; time: TimeState }[];
  moveTask: FormAction;
};

/** Results that owners handed in: the head submits them, or returns them with a reason. */
export function LookOverRows({ rows, moveTask }: LookOverProps) {
  const t = useTranslations("myWork");
  const form = { action: moveTask, options: noOptions };
  return rows.map(({ task, time }) => (
    <WorkRow key={task.id} task={task} time={time} showStatus>
      <div className="update">
        {task.result && (
          <p className="said" lang="vi">
            {task.result}
          </p>
        )}
        <div className="actions">
          <MoveForm {...form} move="submit" task={task} requestId={crypto.randomUUID()} primary brief />
          <ConfirmDetails summary={t("returnEllipsis")} link>
            <MoveForm {...form} move="return_to_owner" task={task} requestId={crypto.randomUUID()} />
          </ConfirmDetails>
          <ToTask id={task.id} />
        </div>
      </div>
    </WorkRow>
  ));
}

type HandOutProps = {
  rows: readonly TimedTask[];
  /** Who belongs to the departments that the head leads, by the department's id. */
  members: ReadonlyMap<string, readonly { id: string; name: string; title: string }[]>;
  nameOwner: FormAction;
};

/** Tasks that came in and have no owner: the head names one. */
export function HandOutRows({ rows, members, nameOwner }: HandOutProps) {
  return rows.map(({ task, time }) => (
    <WorkRow key={task.id} task={task} time={time} showStatus>
      <div className="update">
        <OwnerForm
          action={nameOwner}
          task={task}
          members={members.get(task.leadDepartmentId ?? "") ?? []}
          requestId={crypto.randomUUID()}
        />
        <div className="actions">
          <ToTask id={task.id} />
        </div>
      </div>
    </WorkRow>
  ));
}
