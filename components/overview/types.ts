export type DecisionKind = "result" | "extension" | "transfer" | "pass_on";

/** A decision that waits, as it is sent to the browser: ready words, and nothing that is not shown. */
export type DecisionLine = {
  kind: DecisionKind;
  taskId: string;
  /** How a form names the decision (domain/overview/input). */
  value: string;
  what: string;
  title: string;
  line: string;
  said: string;
};

/** What all rows share: the words on their buttons, and the departments to which a task can go. */
export type DecisionWords = {
  yes: Record<DecisionKind, string>;
  no: Record<DecisionKind, string>;
  otherwise: Record<DecisionKind, string>;
  reason: string;
  remark: string;
  newLead: string;
  chooseLead: string;
  earlier: string;
  earlierHint: string;
  grantEarlier: string;
  openTask: string;
  departments: readonly (readonly [id: string, name: string])[];
};
