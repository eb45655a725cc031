import { RefusedError } from "@/domain/errors";

export interface BodyLimits {
  /** Bytes in all. */
  most: number;
  /** Milliseconds between two pieces, and in all. */
  idle: number;
  total: number;
}

/**
 * The body of a request as it comes in. Throws RefusedError: "upload_slow", "upload_too_large", and "upload_broken" where
 * the line is lost. However it ends, nothing is read any longer; the connection stays, so that an answer can be sent.
 */
export async function* piecesOf(
  request: Request,
  { most, idle, total }: BodyLimits,
): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  const deadline = performance.now() + total;
  let size = 0;
  try {
    for (;;) {
      const patience = Math.min(idle, deadline - performance.now());
      const { done, value } = await within(patience, reader.read().catch(lost));
      if (done) return;
      size += value.length;
      if (size > most) throw new RefusedError("upload_too_large");
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

/** What the promise gives, in that time. Throws RefusedError "upload_slow". */
export async function within<Result>(milliseconds: number, promise: Promise<Result>): Promise<Result> {
  if (milliseconds <= 0) throw new RefusedError("upload_slow");
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RefusedError("upload_slow")), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function lost(): never {
  throw new RefusedError("upload_broken");
}
