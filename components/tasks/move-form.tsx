import { useTranslations } from "next-intl";
import { moves, type TaskMove } from "@/domain/tasks/rules";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { type Choice, SelectField } from "../ui/select-field";
import { SubmitButton } from "../ui/submit-button";
import { TextArea } from "../ui/text-area";
import { NamedLeader } from "./named-leader";
import { PaperFields } from "./paper-fields";

export type MoveOptions = {
  /** Leaders whose decision a clerk may record; empty for who decides by themselves. */
  leaders: readonly Choice[];
  responsibleLeaderId: string | null;
  /** Departments to which a task can be transferred. */
  departments: readonly Choice[];
};

type Props = {
  action: FormAction;
  move: TaskMove;
  task: { id: string; version: number; leadDepartmentId: string | null };
  options: MoveOptions;
  requestId: string;
  primary?: boolean;
  /** Only the button, for a step that needs no word: the reason can be given on the task's page. */
  brief?: boolean;
  /** A clerk enters what came on paper, in the name of a department without accounts. */
  onPaper?: boolean;
  small?: boolean;
};

/** One move of a task's life, with what it needs: a reason, a department, the leader in whose name a clerk records it. */
export function MoveForm({ action, move, task, options, requestId, primary, brief, onPaper, small }: Props) {
  const t = useTranslations("move");
  const needsReason = moves[move].reason === "required";
  return (
    <ActionForm action={action} requestId={requestId} className={brief ? undefined : "stack is-narrow"}>
      <input type="hidden" name="taskId" value={task.id} />
      <input type="hidden" name="version" value={task.version} />
      <input type="hidden" name="move" value={move} />
      {options.leaders.length > 0 && !brief && move !== "decide_transfer" && (
        <NamedLeader leaders={options.leaders} chosen={options.responsibleLeaderId} />
      )}
      {move === "decide_transfer" && (
        <SelectField
          name="leadDepartmentId"
          label={t("newLead")}
          options={options.departments}
          empty={t("chooseDepartment")}
          required
        />
      )}
      {onPaper && <PaperFields handsIn={move === "submit"} />}
      {!brief && (
        <TextArea
          name="reason"
          label={needsReason ? t("reason") : t("remark")}
          hint={needsReason ? t("reasonHint") : undefined}
          rows={2}
          required={needsReason}
        />
      )}
      <div className="actions">
        <SubmitButton primary={primary} small={small}>
          {t(`verb.${move}`)}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
