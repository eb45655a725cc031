import type { FormAction } from "../ui/form-state";

/** The doors of a draft; app/(tracker)/meetings/actions.ts opens them. */
export type DraftActions = Record<
  | "saveHeading"
  | "saveSection"
  | "invite"
  | "saveAttendance"
  | "removeAttendance"
  | "addFigure"
  | "saveFigure"
  | "removeFigure"
  | "addDirective"
  | "saveDirective"
  | "moveDirective"
  | "markDirective"
  | "removeDirective"
  | "addDraftTask"
  | "saveDraftTask"
  | "removeDraftTask",
  FormAction
>;

export type DepartmentOption = { id: string; name: string; abbreviation: string };
