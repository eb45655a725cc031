import type { ReactNode } from "react";
import { Mark } from "./mark";
import type { MarkName } from "./marks";

export type Tone = "overdue" | "soon" | "done" | "ink";

/** State is a shape and a word, then colour. */
export function State({ mark, tone, children }: { mark: MarkName; tone?: Tone; children: ReactNode }) {
  return (
    <span className={tone ? `state is-${tone}` : "state"}>
      <Mark name={mark} />
      <span>{children}</span>
    </span>
  );
}
