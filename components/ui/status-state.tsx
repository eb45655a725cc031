import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TaskStatus } from "@/db/enums";
import type { MarkName } from "./marks";
import { State, type Tone } from "./state";

const looks: Record<TaskStatus, [MarkName, Tone?]> = {
  assigned: ["assigned"],
  in_progress: ["progress", "ink"],
  in_review: ["in-review", "ink"],
  submitted: ["submitted", "ink"],
  completed: ["completed", "done"],
  paused: ["paused"],
  transfer_requested: ["transfer"],
  cancelled: ["cancelled"],
};

export const statusMark = (status: TaskStatus): MarkName => looks[status][0];

/** A task's status with its own words, or with `children` in their place. */
export function StatusState({ status, children }: { status: TaskStatus; children?: ReactNode }) {
  const t = useTranslations("state.status");
  const [mark, tone] = looks[status];
  return (
    <State mark={mark} tone={tone}>
      {children ?? t(status)}
    </State>
  );
}
