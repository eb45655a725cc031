import type { TimeState } from "@/domain/tasks/time";
import type { RowContext } from "./own-rows";
import type { ListedTask, TimedTask } from "./types";
import { WorkRow } from "./work-row";

type LookOverProps = RowContext & {
  rows: readonly { task: ListedTask & { result: string }; time: TimeState }[];
  /** The form for which rows can be chosen; none where there is but one. */
  chosenFor?: string | undefined;
};

/** Results that owners handed in: the head submits them, or returns them with a reason. */
export function LookOverRows({ rows, news, open, chosenFor }: LookOverProps) {
  return rows.map(({ task, time }) => (
    <WorkRow
      key={task.id}
      task={task}
      time={time}
      show="status"
      showOwner
      news={news.get(task.id)}
      open={open}
      {...(chosenFor && { chosenFor })}
      body={{
        do: "look_over",
        version: task.version,
        leadDepartmentId: task.leadDepartmentId ?? "",
        result: task.result,
      }}
    />
  ));
}

type HandOutProps = RowContext & {
  rows: readonly TimedTask[];
  chosenFor?: string | undefined;
  /** Until when who is away today is away, by the person's id. */
  away?: ReadonlyMap<string, string>;
};

/** Tasks of which the head names the owner: those that came in without one, and those that are to change hands. */
export function HandOutRows({ rows, news, open, chosenFor, away }: HandOutProps) {
  return rows.map(({ task, time }) => (
    <WorkRow
      key={task.id}
      task={task}
      time={time}
      show={task.status === "in_progress" ? "percent" : "status"}
      showOwner
      away={away?.get(task.ownerId ?? "")}
      news={news.get(task.id)}
      open={open}
      {...(chosenFor && { chosenFor })}
      body={{
        do: "name",
        version: task.version,
        leadDepartmentId: task.leadDepartmentId ?? "",
        ...(task.ownerId && { ownerId: task.ownerId }),
      }}
    />
  ));
}
