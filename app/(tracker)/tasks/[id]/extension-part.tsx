import { ExtensionSection } from "@/components/extensions/extension-section";
import type { Choice } from "@/components/ui/select-field";
import { earlierIn, extensionsOfTask } from "@/domain/extensions/queries";
import { canAsk, extensionStep, extensionStepsOf, openExtensionStatuses } from "@/domain/extensions/rules";
import { actsForLead } from "@/domain/permissions";
import type { TaskDetail } from "@/domain/tasks/detail";
import { pageContext } from "@/web/page";
import { settings } from "@/web/settings";
import * as actions from "../extension-actions";

/** The extensions of a task, for the person looking. */
export async function ExtensionPart({ task, leaders }: { task: TaskDetail; leaders: readonly Choice[] }) {
  const { person, connection, day } = await pageContext();
  const [requests, { office }] = await Promise.all([
    extensionsOfTask(connection, person, task.id),
    settings().get(),
  ]);
  const max = office.maxExtensions;
  const open = requests.find(({ status }) => openExtensionStatuses.includes(status)) ?? null;
  const before = earlierIn(requests);
  const asking = canAsk(person, task, before, max, day);
  return (
    <ExtensionSection
      task={task}
      open={open}
      earlier={requests.filter((request) => request !== open)}
      step={extensionStep(person, task, open)}
      steps={open ? extensionStepsOf(person, task, open) : []}
      asking={asking ? (actsForLead(person, task) ? "on_paper" : "here") : null}
      granted={before.granted}
      max={max}
      leaders={leaders}
      actions={actions}
    />
  );
}
