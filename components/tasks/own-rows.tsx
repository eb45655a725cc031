import type { FormAction } from "../ui/form-state";
import { ReportForm } from "./report-form";
import { ToTask } from "./to-task";
import type { TimedTask } from "./types";
import { WorkRow } from "./work-row";

type Props = {
  rows: readonly TimedTask[];
  /** Where a finished result goes: to the head, or from a head who is the owner to the leader. */
  handOverOf: (task: TimedTask["task"]) => "hand_in" | "submit";
  reportProgress: FormAction;
};

/** What one does oneself: a row opens to report; what waits for somebody else only leads to its page. */
export function OwnRows({ rows, handOverOf, reportProgress }: Props) {
  return rows.map(({ task, time }) => {
    const atWork = task.status === "in_progress";
    return (
      <WorkRow key={task.id} task={task} time={time} showStatus={!atWork}>
        {atWork ? (
          <ReportForm
            action={reportProgress}
            task={task}
            handOver={[handOverOf(task)]}
            requestId={crypto.randomUUID()}
            beside={<ToTask id={task.id} />}
          />
        ) : (
          <div className="update">
            <div className="actions">
              <ToTask id={task.id} />
            </div>
          </div>
        )}
      </WorkRow>
    );
  });
}

/** Parts that one does for a coordinating department; they are reported on the task's page. */
export function PartRows({ rows }: { rows: readonly TimedTask[] }) {
  return rows.map(({ task, time }) => (
    <WorkRow key={task.id} task={task} time={time} showStatus>
      <div className="update">
        <div className="actions">
          <ToTask id={task.id} />
        </div>
      </div>
    </WorkRow>
  ));
}
