import { useTranslations } from "next-intl";
import type { Priority, TaskStatus } from "@/db/enums";
import { formatDate, parseLocalDate } from "@/domain/dates";
import type { BulkChange } from "@/domain/tasks/bulk-rules";
import { moves } from "@/domain/tasks/rules";
import { ActionForm } from "../../ui/action-form";
import { Entry } from "../../ui/entry";
import type { FormAction } from "../../ui/form-state";
import { Link } from "../../ui/link";
import { SelectField } from "../../ui/select-field";
import { SubmitButton } from "../../ui/submit-button";
import { TextArea } from "../../ui/text-area";

interface Task {
  id: string;
  version: number;
  title: string;
  status: TaskStatus;
  leadName: string;
  ownerName: string | null;
  leaderName: string | null;
  dueOn: string | null;
  priority: Priority;
}

type Props = {
  action: FormAction;
  change: BulkChange;
  value: string;
  possible: readonly Task[];
  refused: readonly { task: Task; why: string }[];
  /** Names of the people among whom a new one was chosen. */
  names: ReadonlyMap<string, string>;
  /** Leaders in whose name a clerk acts; empty for who decides by themselves. */
  leaders: readonly { id: string; name: string }[];
  of: string;
  requestId: string;
};

/** Which tasks change from what to what, which do not and why, what follows; and the one button that does it. */
export function BulkSummary({ change, possible, refused, value, names, ...rest }: Props) {
  const t = useTranslations("bulk");
  const words = useValueWords(change, value, names);
  return (
    <>
      <Entry side={<Head title={t("possible")} count={possible.length} />}>
        {possible.length === 0 && <p>{t("nothing")}</p>}
        <TaskLines rows={possible.map((task) => ({ task, note: t("fromTo", words(task)) }))} />
      </Entry>
      {refused.length > 0 && (
        <Entry side={<Head title={t("refused")} count={refused.length} />}>
          <TaskLines rows={refused.map(({ task, why }) => ({ task, note: why }))} />
        </Entry>
      )}
      {possible.length > 0 && (
        <Entry side={<h2>{t("confirmTitle")}</h2>}>
          <p>{t(`consequence.${change}`)}</p>
          <Confirm change={change} value={value} possible={possible} {...rest} />
        </Entry>
      )}
    </>
  );
}

function Head({ title, count }: { title: string; count: number }) {
  const t = useTranslations("bulk");
  return (
    <>
      <h2>{title}</h2>
      <p className="small">{t("count", { count })}</p>
    </>
  );
}

function TaskLines({ rows }: { rows: readonly { task: Task; note: string }[] }) {
  return (
    <ul className="bulk-rows">
      {rows.map(({ task, note }) => (
        <li key={task.id}>
          <Link lang="vi" href={`/tasks/${task.id}`}>
            {task.title}
          </Link>
          <p className="small quiet">
            {task.leadName}. {note}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** From what to what. */
function useValueWords(change: BulkChange, value: string, names: ReadonlyMap<string, string>) {
  const t = useTranslations("bulk");
  const priorities = useTranslations("list.priorities");
  const statuses = useTranslations("state.status");
  const date = (written: string | null) => {
    const read = written ? parseLocalDate(written) : null;
    return read ? formatDate(read) : t("noDate");
  };
  return (task: Task): { from: string; to: string } => {
    switch (change) {
      case "owner":
        return { from: task.ownerName ?? t("nobody"), to: names.get(value) ?? "" };
      case "leader":
        return { from: task.leaderName ?? t("nobody"), to: names.get(value) ?? "" };
      case "due":
        return { from: date(task.dueOn), to: date(value) };
      case "priority":
        return { from: priorities(task.priority), to: priorities(value as Priority) };
      default:
        return { from: statuses(task.status), to: statuses(moves[change].to) };
    }
  };
}

type ConfirmProps = Omit<Props, "refused" | "names">;

function Confirm({ action, change, value, possible, leaders, of, requestId }: ConfirmProps) {
  const t = useTranslations("bulk");
  const isMove = change === "confirm" || change === "return_result" || change === "cancel";
  const needsReason = isMove ? moves[change].reason === "required" : change !== "owner";
  return (
    <ActionForm action={action} requestId={requestId} className="stack is-narrow">
      <input type="hidden" name="change" value={change} />
      <input type="hidden" name="value" value={value} />
      <input type="hidden" name="of" value={of} />
      {possible.map(({ id, version }) => (
        <input key={id} type="hidden" name="chosenIds" value={`${id}:${version}`} />
      ))}
      {isMove && leaders.length > 0 && (
        <SelectField
          name="inTheNameOfId"
          label={t("inTheNameOf")}
          options={leaders.map(({ id, name }) => ({ value: id, label: name }))}
          empty={t("chooseLeader")}
        />
      )}
      {change !== "owner" && (
        <TextArea
          name="reason"
          label={needsReason ? t("reason") : t("remark")}
          rows={2}
          required={needsReason}
        />
      )}
      <div className="actions">
        <SubmitButton primary>
          {t("do", { change: t(`changes.${change}`), count: possible.length })}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
