import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import { MoveForm } from "../tasks/move-form";
import type { ListedTask } from "../tasks/types";
import { ConfirmDetails } from "../ui/confirm-details";
import type { FormAction } from "../ui/form-state";
import { Link } from "../ui/link";
import type { Choice } from "../ui/select-field";
import { State } from "../ui/state";

type Props = { task: ListedTask & { result: string }; action: FormAction; departments: readonly Choice[] };

/** One decision that waits for the leader, to be taken where it stands. */
export function DecisionRow({ task, action, departments }: Props) {
  const t = useTranslations("overview");
  const transfer = task.status === "transfer_requested";
  const options = { leaders: [], responsibleLeaderId: task.responsibleLeaderId, departments };
  return (
    <li className="row" id={`task-${task.id}`}>
      <div className="kind small">
        <State mark={transfer ? "transfer" : "submitted"} tone="ink">
          {t(transfer ? "decideTransfer" : "confirmResult")}
        </State>
      </div>
      <div>
        <Link className="title" href={`/tasks/${task.id}`} lang="vi">
          {task.title}
        </Link>
        <p className="sub">
          {t("handedIn", {
            department: task.leadName,
            date: task.submittedOn ? formatDate(task.submittedOn) : "none",
            due: task.dueOn ? formatDate(task.dueOn) : "none",
          })}
        </p>
        {task.result && (
          <p className="sub said-line" lang="vi">
            {task.result}
          </p>
        )}
      </div>
      <div className="actions">
        {transfer ? (
          <ConfirmDetails summary={t("transfer")} small>
            <MoveForm
              action={action}
              move="decide_transfer"
              task={task}
              options={options}
              requestId={crypto.randomUUID()}
            />
          </ConfirmDetails>
        ) : (
          <>
            <MoveForm
              action={action}
              move="confirm"
              task={task}
              options={options}
              requestId={crypto.randomUUID()}
              brief
              small
            />
            <ConfirmDetails summary={t("return")} small link>
              <MoveForm
                action={action}
                move="return_result"
                task={task}
                options={options}
                requestId={crypto.randomUUID()}
              />
            </ConfirmDetails>
          </>
        )}
      </div>
    </li>
  );
}
