/** Kinds of changes of a task that can be taken back, as the history calls them. */
export const undoableKinds = [
  "name_owner",
  "owner_changed",
  "report",
  "hand_in",
  "take_back",
  "submit",
  "return_to_owner",
  "take_back_submission",
  "pause",
  "resume",
  "request_transfer",
  "withdraw_transfer",
  "confirm",
  "return_result",
  "reopen",
  "cancel",
  "part_person_named",
  "part_reported",
] as const;

/** Whether a change of that kind can be taken back. */
export const isUndoable = (kind: string): boolean => (undoableKinds as readonly string[]).includes(kind);
