import { z } from "zod";
import { fileKinds } from "@/db/enums";
import { identifier, line, optionalIdentifier } from "../input";
import { mostBytes } from "./size";

/** What a file is to the meeting; the department where it is that one's report. */
export const fileFields = {
  kind: z.enum(fileKinds, { error: "unknown" }),
  departmentId: optionalIdentifier,
};

export const addFileInput = z
  .object({
    meetingId: identifier,
    ...fileFields,
    // Any name is taken: what is stored is made of it.
    name: z.string({ error: "required" }),
    content: z
      .instanceof(Buffer, { error: "required" })
      .refine((bytes) => bytes.length <= mostBytes, "file_too_large"),
  })
  .refine((file) => file.kind !== "report" || file.departmentId !== null, {
    path: ["departmentId"],
    error: "file_needs_department",
  })
  .transform((file) => ({ ...file, departmentId: file.kind === "report" ? file.departmentId : null }));

export const removeFileInput = z.object({ fileId: identifier, reason: line(500) });
