import { getTranslations } from "next-intl/server";
import { ExtensionSection } from "@/components/extensions/extension-section";
import type { Choice } from "@/components/ui/select-field";
import { earlierIn, type TaskExtension } from "@/domain/extensions/queries";
import { canAsk, extensionStep, extensionStepsOf, openExtensionStatuses } from "@/domain/extensions/rules";
import { actsForLead } from "@/domain/permissions";
import type { TaskDetail } from "@/domain/tasks/detail";
import { pageContext } from "@/web/page";
import { settings } from "@/web/settings";
import * as actions from "../extension-actions";

const openOf = (requests: readonly TaskExtension[]) =>
  requests.find(({ status }) => openExtensionStatuses.includes(status)) ?? null;

/** What an open request asks of the person looking, in a line; null where it is somebody else's turn. */
export async function askedOn(task: TaskDetail, requests: readonly TaskExtension[]): Promise<string | null> {
  const { person } = await pageContext();
  const t = await getTranslations("extensions");
  const step = extensionStep(person, task, openOf(requests));
  return step && t(`asked.${step}`, { department: task.leadName });
}

type Props = {
  task: TaskDetail;
  requests: readonly TaskExtension[];
  leaders: readonly Choice[];
  /** Whether the person came to ask. */
  unfolded: boolean;
};

/** The extensions of a task, for the person looking. */
export async function ExtensionPart({ task, requests, leaders, unfolded }: Props) {
  const { person, day } = await pageContext();
  const { office } = await settings().get();
  const max = office.maxExtensions;
  const open = openOf(requests);
  const before = earlierIn(requests);
  const asking = canAsk(person, task, before, max, day);
  return (
    <ExtensionSection
      task={task}
      open={open}
      earlier={requests.filter((request) => request !== open)}
      steps={open ? extensionStepsOf(person, task, open) : []}
      asking={asking ? (actsForLead(person, task) ? "on_paper" : "here") : null}
      unfolded={unfolded}
      granted={before.granted}
      max={max}
      leaders={leaders}
      actions={actions}
    />
  );
}
