import { files } from "@/db/schema";
import { fold } from "@/domain/text";
import type { Connection } from "../client";
import type { FileKind } from "../enums";
import { aPerson } from "./people";
import { only, type Ref, suffix } from "./row";

export interface FileOptions {
  meeting: Ref;
  kind?: FileKind;
  /** Whose report it is. */
  department?: Ref;
  name?: string;
  mediaType?: string;
  content?: Buffer;
  by?: Ref;
}

/** A file of a meeting, as if a clerk had added it: a report where a department is given. */
export async function aFile(connection: Connection, options: FileOptions) {
  const { department, kind = department ? "report" : "other", name = `Tài liệu ${suffix()}.pdf` } = options;
  const { content = Buffer.from("%PDF-1.4\n"), mediaType = "application/pdf" } = options;
  const by = options.by ?? (await aPerson(connection, { role: "clerk" }));
  const { content: _, ...file } = only(
    await connection
      .insert(files)
      .values({
        ...{ meetingId: options.meeting.id, kind, departmentId: department?.id ?? null },
        ...{ name, mediaType, size: content.length, content, searchText: fold(name) },
        ...{ uploadedBy: by.id, createdAt: new Date() },
      })
      .returning(),
  );
  return file;
}
