import { once } from "node:events";
import { Busboy } from "@fastify/busboy";
import { RefusedError } from "@/domain/errors";
import { mostBytes } from "@/domain/files/size";
import { boundaryOf } from "../door/form";
import { type BodyLimits, piecesOf, within } from "./body";

/** A file out of a form; its content is null where that is larger than may be. */
export interface Arrived {
  name: string;
  content: Buffer | null;
}

export type Take = (file: Arrived, fields: ReadonlyMap<string, string>) => Promise<void> | void;

export const mostFiles = 10;

export interface FormLimits extends BodyLimits {
  fields: number;
  /** Bytes of one field. */
  fieldSize: number;
  files: number;
}

/** What the fields and the seams of a form take at the most, beside its files. */
export const around = 1024 * 1024;

export const usualLimits: FormLimits = {
  ...{ most: mostFiles * mostBytes + around, idle: 20_000, total: 270_000 },
  ...{ fields: 10, fieldSize: 1_000, files: mostFiles },
};

/**
 * Hands over each file of a form as soon as it has come in whole, with the fields that stood before it, and reads on
 * when that is done: no more than one file at a time is in memory, whatever the form holds. The fields are there for the
 * caller as far as the form came.
 * Throws RefusedError, all that came before being taken: "upload_broken", "upload_slow", "upload_too_large",
 * "upload_too_many_files".
 */
export async function readFiles(
  request: Request,
  take: Take,
  limits: FormLimits = usualLimits,
  fields = new Map<string, string>(),
): Promise<void> {
  const { parser, whole, state } = formParser(request, limits, fields);
  const takeWhole = async () => {
    for (let file = whole.shift(); file; file = whole.shift()) await take(file, fields);
  };
  for await (const piece of piecesOf(request, limits)) {
    await within(limits.idle, new Promise((written) => parser.write(piece, written)));
    await takeWhole();
    if (state.fault) throw new RefusedError(state.fault);
  }
  const finished = once(parser, "finish").catch(() => {});
  parser.end();
  await within(limits.idle, finished);
  await takeWhole();
  if (state.fault) throw new RefusedError(state.fault);
}

function formParser(request: Request, limits: FormLimits, known: Map<string, string>) {
  const whole: Arrived[] = [];
  const state: { fault: string | null } = { fault: null };
  const fail = (fault: string) => () => {
    state.fault ??= fault;
  };
  const parser = newParser(request.headers.get("content-type") ?? "", limits);
  parser.on("error", fail("upload_broken"));
  parser.on("filesLimit", fail("upload_too_many_files"));
  for (const limit of ["fieldsLimit", "partsLimit"] as const) parser.on(limit, fail("upload_broken"));
  parser.on("field", (name, value) => known.set(name, value));
  parser.on("file", (_, stream, name) => {
    const content = aBuffer(Number(request.headers.get("content-length")));
    stream.on("data", content.add);
    stream.on("error", fail("upload_broken"));
    stream.on("end", () => {
      const isChosen = name || content.size() > 0;
      if (isChosen && state.fault !== "upload_broken")
        whole.push({ name: name ?? "", content: content.whole() });
    });
  });
  return { parser, whole, state };
}

function newParser(contentType: string, { fields, fieldSize, files }: FormLimits) {
  if (!boundaryOf(contentType)) throw new RefusedError("upload_broken");
  try {
    const limits = { fields, fieldSize, files, parts: files + fields, headerSize: 8_192 };
    // The path is cut off with the rest of what is wrong with a name.
    return new Busboy({ headers: { "content-type": contentType }, limits, preservePath: true });
  } catch {
    throw new RefusedError("upload_broken");
  }
}

/** Bytes as they come, written down once, and no more than a file may have. */
function aBuffer(announced: number) {
  const room = Buffer.allocUnsafe(Math.min(mostBytes, announced || mostBytes));
  let size = 0;
  return {
    add: (piece: Buffer) => {
      if (size + piece.length <= room.length) room.set(piece, size);
      size += piece.length;
    },
    size: () => size,
    whole: () => {
      if (size > room.length) return null;
      return size > room.length / 2 ? room.subarray(0, size) : Buffer.from(room.subarray(0, size));
    },
  };
}
