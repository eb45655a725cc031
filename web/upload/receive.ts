import { createHash } from "node:crypto";
import { database } from "@/db/client";
import type { Context } from "@/domain/command";
import {
  type Complaint,
  DomainError,
  ForbiddenError,
  InvalidError,
  NotFoundError,
  RefusedError,
} from "@/domain/errors";
import { addFile } from "@/domain/files/commands";
import { getFileRights } from "@/domain/files/queries";
import { identifier } from "@/domain/input";
import { clock } from "../clock";
import { currentPerson } from "../session";
import { piecesOf } from "./body";
import { enter, inTurn } from "./gate";
import { type Arrived, readFiles, usualLimits } from "./read-files";

type Fields = ReadonlyMap<string, string>;

export interface Received {
  stored: number;
  /** What was not stored and why; without a name where it is about all of them. */
  refused: { name: string; complaint: Complaint }[];
  fields: Fields;
  status: number;
}

class SignedOutError extends Error {}

/**
 * Stores the files of a form for a meeting, one after the other, each for itself. Who may add none is refused before
 * anything is taken apart. What went wrong is in the answer; nothing is thrown.
 */
export async function receiveFiles(request: Request, meetingId: string): Promise<Received> {
  const received: Received = { stored: 0, refused: [], fields: new Map(), status: 200 };
  const refuse = (error: unknown, name = "") => {
    received.refused.push({ name, complaint: complaintOf(error) });
    received.status = statusOf(error);
  };
  try {
    const { context, leave } = await letIn(meetingId);
    let index = 0;
    const take = async (file: Arrived, fields: Fields) => {
      index += 1;
      received.fields = fields;
      const requestId = requestIdOf(fields.get("requestId"), index);
      await inTurn(() => store({ ...context, requestId }, meetingId, file, fields)).then(
        () => {
          received.stored += 1;
        },
        (error) => refuse(error, file.name),
      );
    };
    await readFiles(request, take).finally(leave);
    if (index === 0) refuse(new RefusedError("file_none"));
  } catch (error) {
    refuse(error);
    if (!request.bodyUsed) await readToTheEnd(request);
  }
  return received;
}

async function letIn(meetingId: string): Promise<{ context: Context; leave: () => void }> {
  const actor = await currentPerson();
  if (!actor) throw new SignedOutError();
  if (!identifier.safeParse(meetingId).success) throw new NotFoundError();
  const { meeting, rights } = await getFileRights(database(), actor, meetingId);
  if (rights.kinds.length === 0) {
    throw meeting.status === "cancelled" ? new RefusedError("meeting_is_cancelled") : new ForbiddenError();
  }
  const context = { database: database(), actor, clock: await clock() };
  const leave = enter(actor.id);
  if (!leave) throw new RefusedError("upload_too_many");
  return { context, leave };
}

async function store(context: Context, meetingId: string, { name, content }: Arrived, fields: Fields) {
  if (!content) throw new InvalidError({ content: { key: "file_too_large" } });
  const form = { kind: fields.get("kind"), departmentId: fields.get("departmentId") };
  await addFile(context, { ...form, meetingId, name, content });
}

/** A form has one id, each of its files one that follows from it. */
function requestIdOf(form: string | undefined, index: number): string | undefined {
  if (!identifier.safeParse(form).success) return undefined;
  const hex = createHash("sha256").update(`${form} ${index}`).digest("hex");
  const [first, second, third, fourth, fifth] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `${first}-${second}-4${third}-8${fourth}-${fifth}`;
}

function complaintOf(error: unknown): Complaint {
  if (error instanceof SignedOutError) return { key: "signed_out" };
  if (error instanceof InvalidError) return Object.values(error.fields)[0] ?? error.complaint;
  if (error instanceof DomainError) return error.complaint;
  console.error(error);
  return { key: "unexpected" };
}

const statuses = { not_found: 404, forbidden: 403, conflict: 409, invalid: 422, refused: 422 } as const;

function statusOf(error: unknown): number {
  if (error instanceof SignedOutError) return 401;
  return error instanceof DomainError ? statuses[error.kind] : 500;
}

/** A browser that is cut off while it sends never reads the answer: as much as one file is awaited, unread. */
export async function readToTheEnd(request: Request): Promise<void> {
  const limits = { ...usualLimits, most: usualLimits.most / 8, total: 60_000 };
  try {
    for await (const _ of piecesOf(request, limits));
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
  }
}
