import type { FileKind } from "@/db/enums";

/** A file as domain/files/queries reads it. */
export type MeetingFile = {
  id: string;
  kind: FileKind;
  name: string;
  mediaType: string;
  size: number;
  departmentName: string | null;
  addedBy: string;
  createdAt: Date;
};

/** What can be added, and for whom. */
export type UploadChoices = {
  kinds: readonly FileKind[];
  usualKind: FileKind;
  departments: readonly { id: string; name: string }[];
  usualDepartmentId: string;
};
