import type { z } from "zod";
import { database } from "@/db/client";
import type { Person } from "@/domain/actor";
import type { Context } from "@/domain/command";
import { EditConflictError } from "@/domain/edits/conflict";
import { DomainError, InvalidError, NotFoundError } from "@/domain/errors";
import { identifier } from "@/domain/input";
import { RecordClosedError } from "@/domain/meetings/draft";
import { clock } from "./clock";
import { sentence, sentences } from "./sentence";
import { currentPerson } from "./session";

export const mostBytes = 256 * 1024;

/** A request that is not what this door takes; the key is one of messages "errors". */
export class UnfitRequestError extends Error {
  constructor(
    readonly status: 400 | 413 | 429,
    readonly key: "malformed_request" | "request_too_large" | "too_many_streams",
  ) {
    super(key);
  }
}

/**
 * From a request of a script to the domain and back: asks for the session, and turns what is thrown into a status and a
 * sentence in the person's language.
 */
export async function respond(
  work: (context: Context & { actor: Person }) => Promise<Response>,
): Promise<Response> {
  try {
    const actor = await currentPerson();
    if (!actor) return Response.json({ error: "unauthenticated" }, { status: 401 });
    return await work({ database: database(), actor, clock: await clock() });
  } catch (error) {
    return refusal(error);
  }
}

/** The body of a request, of which the shape says what it has to be. */
export async function bodyOf<Shape extends z.ZodType>(
  request: Request,
  shape: Shape,
): Promise<z.output<Shape>> {
  const isJson = request.headers.get("content-type")?.startsWith("application/json");
  if (!isJson) throw new UnfitRequestError(400, "malformed_request");
  const text = await request.text();
  if (Buffer.byteLength(text) > mostBytes) throw new UnfitRequestError(413, "request_too_large");
  return shaped(shape, parsed(text));
}

/** What an address asks for, behind its question mark. */
export function queryOf<Shape extends z.ZodType>(request: Request, shape: Shape): z.output<Shape> {
  return shaped(shape, Object.fromEntries(new URL(request.url).searchParams));
}

/** The id in an address; whatever is none leads to what does not exist. */
export async function idOf(params: Promise<{ id: string }>): Promise<string> {
  const id = identifier.safeParse((await params).id);
  if (!id.success) throw new NotFoundError();
  return id.data;
}

function shaped<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const result = shape.safeParse(value);
  if (!result.success) throw new UnfitRequestError(400, "malformed_request");
  return result.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const statuses = { not_found: 404, forbidden: 403, conflict: 409, invalid: 422, refused: 422 } as const;

async function refusal(error: unknown): Promise<Response> {
  if (error instanceof EditConflictError)
    return Response.json({ conflicts: error.conflicts }, { status: 409 });
  if (error instanceof UnfitRequestError)
    return Response.json({ message: await sentence(error) }, { status: error.status });
  if (!(error instanceof DomainError)) {
    console.error(error);
    return Response.json({ message: await sentence({ key: "unexpected" }) }, { status: 500 });
  }
  const details = {
    ...(error instanceof InvalidError && { errors: await sentences(error.fields) }),
    ...(error instanceof RecordClosedError && { over: true }),
  };
  const message = await sentence(error.complaint);
  return Response.json({ message, ...details }, { status: statuses[error.kind] });
}
