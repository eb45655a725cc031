import { ExtensionRows } from "@/components/extensions/extension-rows";
import { HandOutRows, LookOverRows } from "@/components/tasks/head-rows";
import { PartRows, type RowContext } from "@/components/tasks/own-rows";
import { NameOwnersForm, SubmitSeveralForm } from "@/components/tasks/several-forms";
import { WorkGroup } from "@/components/tasks/work-group";
import type { TaskRow } from "@/domain/tasks/columns";
import type { MyWork } from "@/domain/tasks/my-work";
import type { TimeState } from "@/domain/tasks/time";
import { declineExtension, passExtensionOn } from "../tasks/extension-actions";
import { nameOwners, submitSeveral } from "./actions";
import { everyone, type Members } from "./desk";

type Props = {
  work: MyWork;
  members: Members;
  context: RowContext;
  timed: <Row extends TaskRow>(task: Row) => { task: Row; time: TimeState };
};

/** What waits for a head: tasks without an owner, results to look over, later dates asked for, parts that nobody does. */
export function HeadQueues({ work, members, context, timed }: Props) {
  const handOut = work.toHandOut.length > 1 ? "hand-out" : undefined;
  const lookOver = work.toLookOver.length > 1 ? "look-over" : undefined;
  if (Object.keys(members).length === 0) return null;
  return (
    <>
      <WorkGroup
        kind="toHandOut"
        count={work.toHandOut.length}
        several={
          <NameOwnersForm
            id="hand-out"
            action={nameOwners}
            members={everyone(members)}
            count={work.toHandOut.length}
            requestId={crypto.randomUUID()}
          />
        }
      >
        <HandOutRows {...context} rows={work.toHandOut.map(timed)} chosenFor={handOut} />
      </WorkGroup>
      <WorkGroup
        kind="toLookOver"
        count={work.toLookOver.length}
        several={
          <SubmitSeveralForm
            id="look-over"
            action={submitSeveral}
            count={work.toLookOver.length}
            requestId={crypto.randomUUID()}
          />
        }
      >
        <LookOverRows {...context} rows={work.toLookOver.map(timed)} chosenFor={lookOver} />
      </WorkGroup>
      <WorkGroup kind="toPass" count={work.toPass.length}>
        <ExtensionRows
          rows={work.toPass.map((task) => ({ ...timed(task), extension: task.request }))}
          actions={{ passExtensionOn, declineExtension }}
        />
      </WorkGroup>
      <WorkGroup kind="partsToName" count={work.partsToName.length}>
        <PartRows {...context} rows={work.partsToName.map(timed)} />
      </WorkGroup>
    </>
  );
}
