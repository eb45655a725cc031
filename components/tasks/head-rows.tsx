import type { TimeState } from "@/domain/tasks/time";
import type { RowContext } from "./own-rows";
import type { ListedTask, TimedTask } from "./types";
import { WorkFolds } from "./work-fold";
import { useFoldedRow } from "./work-row";

type LookOverProps = RowContext & {
  rows: readonly { task: ListedTask & { result: string }; time: TimeState }[];
  /** The form for which rows can be chosen; none where there is but one. */
  chosenFor?: string | undefined;
};

/** Results that owners handed in: the head submits them, or returns them with a reason. */
export function LookOverRows({ rows, news, open, chosenFor }: LookOverProps) {
  const fold = useFoldedRow();
  const folded = rows.map(({ task, time }) =>
    fold({
      ...{ task, time, open, chosenFor, news: news.get(task.id), show: "status", showOwner: true },
      body: { do: "look_over", leadDepartmentId: task.leadDepartmentId ?? "", result: task.result },
    }),
  );
  return <WorkFolds rows={folded} />;
}

type HandOutProps = RowContext & {
  rows: readonly TimedTask[];
  chosenFor?: string | undefined;
  /** Until when who is away today is away, by the person's id. */
  away?: ReadonlyMap<string, string>;
};

/** Tasks of which the head names the owner: those that came in without one, and those that are to change hands. */
export function HandOutRows({ rows, news, open, chosenFor, away }: HandOutProps) {
  const fold = useFoldedRow();
  const folded = rows.map(({ task, time }) => {
    const { leadDepartmentId, ownerId } = task;
    return fold({
      ...{ task, time, open, chosenFor, news: news.get(task.id), showOwner: true },
      show: task.status === "in_progress" ? "percent" : "status",
      away: away?.get(ownerId ?? ""),
      body: { do: "name", leadDepartmentId: leadDepartmentId ?? "", ...(ownerId && { ownerId }) },
    });
  });
  return <WorkFolds rows={folded} />;
}
