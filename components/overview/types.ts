import type { ListedTask } from "../tasks/types";

/** One decision that waits; domain/overview/decisions finds it. */
export type WaitingDecision = {
  kind: "result" | "extension" | "transfer" | "pass_on";
  task: ListedTask;
  since: string | null;
  said: string;
  leaderName: string | null;
  extension: {
    id: string;
    version: number;
    dueOnAsked: string;
    requestedByName: string;
    granted: number;
  } | null;
};

/** How a form names the decision (domain/overview/input). */
export function decisionValue({ kind, task, extension }: WaitingDecision): string {
  return extension
    ? `${kind}:${task.id}:${extension.version}:${extension.id}`
    : `${kind}:${task.id}:${task.version}`;
}
