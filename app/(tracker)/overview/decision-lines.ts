import { getTranslations } from "next-intl/server";
import type { DecisionLine } from "@/components/overview/types";
import { formatDate } from "@/domain/dates";
import type { Decision } from "@/domain/overview/decisions";

/** What waits for a decision, in ready words: the browser gets no more of a task than its row shows. */
export async function decisionLines(decisions: readonly Decision[]): Promise<DecisionLine[]> {
  const t = await getTranslations("overview");
  return decisions.map((decision) => {
    const { kind, task, extension, leaderName, since, said } = decision;
    const line = t(`line.${kind}`, {
      department: task.leadName,
      name: extension?.requestedByName ?? "",
      since: since ? formatDate(since) : "none",
      due: task.dueOn ? formatDate(task.dueOn) : "none",
      asked: extension ? formatDate(extension.dueOnAsked) : "",
    });
    return {
      ...{ kind, title: task.title, said, taskId: task.id, value: choiceOf(decision) },
      what: t(`kind.${kind}`, { number: (extension?.granted ?? 0) + 1 }),
      line: leaderName ? line + t("forLeader", { name: leaderName }) : line,
    };
  });
}

/** How a form names the decision (domain/overview/input). */
function choiceOf({ kind, task, extension }: Decision): string {
  return extension
    ? `${kind}:${task.id}:${extension.version}:${extension.id}`
    : `${kind}:${task.id}:${task.version}`;
}
