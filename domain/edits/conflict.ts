import { ConflictError } from "../errors";
import type { EditConflict } from "./types";

/** Parts that a batch names were written or removed since their writer saw them: nothing of it was applied. */
export class EditConflictError extends ConflictError {
  constructor(readonly conflicts: readonly EditConflict[]) {
    super();
  }
}
