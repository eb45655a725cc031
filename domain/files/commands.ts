import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { departments, files, meetings } from "@/db/schema";
import { type Context, carryOut, type Work } from "../command";
import { ForbiddenError, InvalidError, NotFoundError, RefusedError } from "../errors";
import { parseInput } from "../input";
import { visibleMeetings } from "../meetings/visibility";
import { mayOnFile } from "../permissions";
import { fold } from "../text";
import { formats } from "./formats";
import { addFileInput, removeFileInput } from "./input";
import { judge } from "./judge";
import { harmlessName } from "./names";
import { invitedTo } from "./queries";
import { visibleMeetingFiles } from "./visibility";

/** More than any meeting has; what comes beyond is a mistake, or a way to fill the disk. */
const mostFiles = 200;

/**
 * Stores a file of a meeting under a harmless name, as what its content shows it to be. Clerks add any; the head of a
 * department that is invited adds its report while the meeting is planned.
 * Throws InvalidError (what it is, how large), NotFoundError, ForbiddenError and RefusedError (cancelled, too many).
 */
export async function addFile(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(addFileInput, raw);
  const { kind, departmentId, content } = input;
  const judgement = judge(content, input.name);
  if ("fault" in judgement) throw new InvalidError({ content: { key: `file_${judgement.fault}` } });
  const name = harmlessName(input.name, judgement.format);
  return carryOut(context, async (work) => {
    const meeting = await meetingFor(work, input.meetingId, "add", input);
    if (work.actor.kind !== "person") throw new ForbiddenError();
    if (departmentId && (await work.tx.$count(departments, eq(departments.id, departmentId))) === 0)
      throw new InvalidError({ departmentId: { key: "unknown" } });
    if ((await work.tx.$count(files, eq(files.meetingId, meeting.id))) >= mostFiles)
      throw new RefusedError("file_too_many");
    const { mediaType } = formats[judgement.format];
    const size = content.length;
    await work.tx.insert(files).values({
      ...{ meetingId: meeting.id, kind, departmentId, name, mediaType, size, content },
      uploadedBy: work.actor.id,
      createdAt: work.clock.now(),
      searchText: fold(name),
    });
    const sha256 = createHash("sha256").update(content).digest("hex");
    const after = { name, kind, departmentId, mediaType, size, sha256 };
    await work.record({ kind: "file_added", subject: "meeting", subjectId: meeting.id, after });
    return { id: meeting.id };
  });
}

/**
 * Removes a file of a meeting; the history keeps what it was. Throws NotFoundError, ForbiddenError (no clerk),
 * RefusedError (cancelled) and InvalidError (after issue, without a reason).
 */
export async function removeFile(context: Context, raw: unknown): Promise<{ id: string }> {
  const input = parseInput(removeFileInput, raw);
  return carryOut(context, async (work) => {
    const [file] = await work.tx
      .select({ meetingId: meetings.id, kind: files.kind, departmentId: files.departmentId })
      .from(files)
      .innerJoin(meetings, eq(meetings.id, files.meetingId))
      .where(and(eq(files.id, input.fileId), visibleMeetingFiles(work.actor)));
    if (!file) throw new NotFoundError();
    const meeting = await meetingFor(work, file.meetingId, "remove", file);
    if (meeting.status === "issued" && input.reason === "")
      throw new InvalidError({ reason: { key: "required" } });
    const [before] = await work.tx
      .delete(files)
      .where(eq(files.id, input.fileId))
      .returning({
        name: files.name,
        kind: files.kind,
        departmentId: files.departmentId,
        mediaType: files.mediaType,
        size: files.size,
        sha256: sql<string>`encode(sha256(${files.content}), 'hex')`,
      });
    if (!before) throw new NotFoundError();
    const { reason } = input;
    await work.record({ kind: "file_removed", subject: "meeting", subjectId: meeting.id, before, reason });
    return { id: meeting.id };
  });
}

/** The meeting, kept in its state until the transaction ends, where the actor may do this to that file of it. */
async function meetingFor(
  work: Work,
  meetingId: string,
  action: "add" | "remove",
  file: Pick<typeof files.$inferSelect, "kind" | "departmentId">,
) {
  const [meeting] = await work.tx
    .select({ id: meetings.id, status: meetings.status })
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), visibleMeetings(work.actor)))
    .for("share");
  if (!meeting) throw new NotFoundError();
  const invitedIds = await invitedTo(work.tx, meeting.id);
  const may = (status: typeof meeting.status) =>
    mayOnFile(work.actor, action, { ...file, status, invitedIds });
  if (may(meeting.status)) return meeting;
  if (meeting.status === "cancelled" && may("draft")) throw new RefusedError("meeting_is_cancelled");
  throw new ForbiddenError();
}
