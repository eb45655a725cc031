import type { FormAction } from "../../ui/form-state";

/** The doors of an issued record; app/(tracker)/meetings/[id]/amend/actions.ts opens them. */
export type AmendActions = Record<
  | "amendConclusion"
  | "amendSection"
  | "amendAttendance"
  | "addAttendance"
  | "amendFigure"
  | "addFigure"
  | "amendTask"
  | "addTask",
  FormAction
>;

export type Option = { id: string; name: string };

/** What the forms choose from. */
export type Choices = {
  departments: readonly Option[];
  leaders: readonly { id: string; name: string; title: string }[];
};
