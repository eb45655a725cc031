import { useTranslations } from "next-intl";
import { titledChoices } from "../../people/titled-name";
import { Checkbox } from "../../ui/checkbox";
import { type Choice, SelectField } from "../../ui/select-field";
import { TextArea } from "../../ui/text-area";
import { RecurrenceFields } from "../recurrence-fields";
import { CoordinatingBoxes, TimeFields } from "../task-fields";
import type { RecordTask } from "../types";
import { AmendForm } from "./amend-form";
import type { AmendActions, Choices, Option } from "./types";

type Props = {
  meetingId: string;
  number: number;
  directiveId: string;
  /** Null for a task that the record forgot. */
  task: RecordTask | null;
  /** In whose queue its decisions lie unless another is chosen. */
  leader: { id: string | null; name: string | null };
  choices: Choices;
  actions: AmendActions;
};

/** Who does a task, with whom, until when, as it stands from now on; or a task that was forgotten. */
export function TaskAmendment({ meetingId, number, directiveId, task, leader, choices, actions }: Props) {
  const t = useTranslations("amend");
  const words = useTranslations("task");
  const draft = useTranslations("draft");
  const departments = withOwn(choices.departments, task);
  const helping = new Set(task?.parts.map((part) => part.departmentId));
  return (
    <AmendForm
      action={task ? actions.amendTask : actions.addTask}
      meetingId={meetingId}
      anchor={`conclusion-${number}`}
      hidden={task ? { taskId: task.id, version: task.version } : { directiveId }}
      submit={task ? t("changeTask") : t("addTask")}
    >
      {!task && <TextArea name="title" label={draft("task")} rows={2} required />}
      <SelectField
        name="leadDepartmentId"
        label={words("lead")}
        hint={task ? t("leadHint") : undefined}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        empty={task ? undefined : draft("chooseDepartment")}
        defaultValue={task?.leadDepartmentId ?? ""}
        required
      />
      <div className="pair is-level">
        <TimeFields task={task} />
      </div>
      <RecurrenceFields task={task} />
      {task?.recurrence && <Checkbox name="laterPeriods" label={t("laterPeriods")} />}
      <SelectField
        name="responsibleLeaderId"
        label={words("leader")}
        options={leaderOptions(choices, leader)}
        empty={leader.id ? undefined : t("nobody")}
        defaultValue={leader.id ?? ""}
      />
      <fieldset className="field">
        <legend>{words("coordinating")}</legend>
        <CoordinatingBoxes departments={departments} helping={helping} />
      </fieldset>
      {task?.sharedId && <Checkbox name="wholeGroup" label={t("wholeGroup", { group: task.groupName })} />}
    </AmendForm>
  );
}

/** Departments that were closed since stay where they are until somebody changes them. */
function withOwn(departments: readonly Option[], task: RecordTask | null): readonly Option[] {
  const own = task
    ? [
        { id: task.leadDepartmentId ?? "", name: task.leadName },
        ...task.parts.map((part) => ({ id: part.departmentId, name: part.name })),
      ]
    : [];
  return [...departments, ...own.filter(({ id }) => !departments.some((one) => one.id === id))];
}

/** One who has left office since stays the one who is responsible until another is chosen. */
function leaderOptions({ leaders }: Choices, { id, name }: Props["leader"]): Choice[] {
  const options = titledChoices(leaders);
  const isKnown = !id || options.some(({ value }) => value === id);
  return isKnown ? options : [{ value: id, label: name ?? "" }, ...options];
}
