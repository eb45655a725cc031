import type { RecordPart } from "@/db/enums";
import { attendance } from "./attendance";
import { directive } from "./directive";
import { figure } from "./figure";
import { heading } from "./heading";
import type { PartKind } from "./part-kind";
import { section } from "./section";
import { task } from "./task";

/** The kinds of parts, in the order in which they are written: conclusions before the tasks that stand under them. */
export const partKinds: Record<RecordPart, PartKind> = {
  heading,
  section,
  attendance,
  figure,
  directive,
  task,
};
