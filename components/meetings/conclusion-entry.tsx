import { useTranslations } from "next-intl";
import type { TimeState } from "@/domain/tasks/time";
import { Entry } from "../ui/entry";
import { Rows } from "../ui/rows";
import { State } from "../ui/state";
import { Prose } from "./prose";
import { AddendumNote } from "./record/addendum-note";
import { AmendLink } from "./record/amend-link";
import { GroupTaskRow } from "./record/group-task";
import { amendAddress } from "./record/parts";
import { RecordTaskRow } from "./record/record-task";
import type { Addendum, Conclusion, RecordTask } from "./types";

type Props = {
  conclusion: Conclusion;
  number: number;
  times: ReadonlyMap<string, TimeState>;
  addenda?: readonly Addendum[];
  /** The meeting whose record the reader may amend. */
  amendable?: string | undefined;
};

/** One conclusion in the leader's words, with how it is to be read since, its tasks and how they stand. */
export function ConclusionEntry({ conclusion, number, times, addenda = [], amendable }: Props) {
  const t = useTranslations("record");
  const { tasks } = conclusion;
  const none = t("noTask", { reason: conclusion.noTaskReason || "none" });
  return (
    <Entry
      id={`conclusion-${number}`}
      side={
        <h3 className="number">
          <span className="only-phone">{t("conclusion")} </span>
          {number}
        </h3>
      }
    >
      <Prose text={conclusion.body} />
      {addenda.map((addendum) => (
        <AddendumNote key={addendum.number} addendum={addendum} />
      ))}
      {conclusion.noTask && (
        <p className="none small quiet">
          <State mark="no-date">{tasks.length > 0 ? <s>{none}</s> : none}</State>
        </p>
      )}
      {tasks.length > 0 && (
        <Rows ordered className="tasks">
          {groupsOf(tasks).map((group, index) => {
            const [task] = group;
            const row = { number: `${number}.${task.number ?? index + 1}`, amendable };
            return task.sharedId ? (
              <GroupTaskRow key={task.sharedId} tasks={group} times={times} {...row} />
            ) : (
              <RecordTaskRow key={task.id} task={task} time={times.get(task.id)} {...row} />
            );
          })}
        </Rows>
      )}
      {amendable && (
        <p className="amendments">
          <AmendLink
            href={amendAddress(amendable, "directive", conclusion.id)}
            of={t("ofConclusion", { number })}
          >
            {t("amend")}
          </AmendLink>
          <AmendLink
            href={amendAddress(amendable, "new-task", conclusion.id)}
            of={t("ofConclusion", { number })}
          >
            {t("addTask")}
          </AmendLink>
        </p>
      )}
    </Entry>
  );
}

type Group = [RecordTask, ...RecordTask[]];

/** Tasks that were given to one group together, each other task by itself, in their order. */
function groupsOf(tasks: readonly RecordTask[]): Group[] {
  const groups: Group[] = [];
  for (const task of tasks) {
    const same = task.sharedId ? groups.find(([first]) => first.sharedId === task.sharedId) : undefined;
    if (same) same.push(task);
    else groups.push([task]);
  }
  return groups;
}
