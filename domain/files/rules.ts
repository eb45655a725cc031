import { type FileKind, fileKinds, type MeetingStatus } from "@/db/enums";
import { type Actor, departmentsOf } from "../actor";
import { mayOnFile } from "../permissions";

export interface FileRights {
  /** What may be added; empty where nothing may. */
  kinds: readonly FileKind[];
  /** Whose reports; null for every department's. */
  departmentIds: readonly string[] | null;
  remove: boolean;
  /** After issue a removal says why. */
  reasonNeeded: boolean;
}

/** What the actor may do with the files of a meeting that it sees, and that these departments are invited to. */
export function fileRights(actor: Actor, status: MeetingStatus, invitedIds: readonly string[]): FileRights {
  const about = (kind: FileKind, departmentId: string | null) => ({ status, kind, departmentId, invitedIds });
  const remove = mayOnFile(actor, "remove", about("other", null));
  const reasonNeeded = status === "issued";
  const kinds = fileKinds.filter((kind) => mayOnFile(actor, "add", about(kind, null)));
  if (kinds.length > 0) return { kinds, departmentIds: null, remove, reasonNeeded };
  const own = departmentsOf(actor).filter((id) => mayOnFile(actor, "add", about("report", id)));
  return { kinds: own.length > 0 ? ["report"] : [], departmentIds: own, remove, reasonNeeded };
}
