import { amendAddress } from "@/components/meetings/record/parts";
import { RecurrenceSection } from "@/components/tasks/recurrence-section";
import { mayOnMeeting, mayOnTask } from "@/domain/permissions";
import { neighboursOf } from "@/domain/recurrence/queries";
import { goesOn } from "@/domain/recurrence/rules";
import type { TaskDetail } from "@/domain/tasks/detail";
import { pageContext } from "@/web/page";
import { endRecurrence } from "../recurrence-actions";

/** The period that a task is for, with those before and after it; nothing for a task that is asked for once. */
export async function RecurrencePart({ task }: { task: TaskDetail }) {
  if (task.period === "") return null;
  const { person, connection } = await pageContext();
  const neighbours = await neighboursOf(connection, person, task);
  const isLatest = neighbours.next === null && !task.archive;
  const amendable = isLatest && task.isOpen && mayOnMeeting(person, "amend");
  return (
    <RecurrenceSection
      task={task}
      {...neighbours}
      mayEnd={isLatest && goesOn(task) && mayOnTask(person, "end_recurrence", task)}
      amend={amendable ? amendAddress(task.meetingId, "task", task.id) : null}
      endRecurrence={endRecurrence}
    />
  );
}
