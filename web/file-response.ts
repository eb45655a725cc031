import { database } from "@/db/client";
import { NotFoundError } from "@/domain/errors";
import { shownAs } from "@/domain/files/formats";
import { contentOf, findFile } from "@/domain/files/queries";
import { identifier } from "@/domain/input";
import { disposition } from "./disposition";
import { signInPath } from "./paths";
import { sentence } from "./sentence";
import { currentPerson } from "./session";

/**
 * The content of a file, for who may see it: to be saved, or ("inline") to be shown in a frame or picture on a page of
 * ours. Wherever it ends up it is in a sandbox, without scripts and without an origin.
 */
export async function fileResponse(id: string, use: "attachment" | "inline"): Promise<Response> {
  const person = await currentPerson();
  const headers = { "cache-control": "private, no-store", "content-security-policy": policy };
  if (!person) {
    return new Response(null, { status: 307, headers: { ...headers, location: signInPath(`/files/${id}`) } });
  }
  const file = identifier.safeParse(id).success ? await seen(findFile(database(), person, id)) : null;
  if (!file || (use === "inline" && !shownAs(file.mediaType))) {
    const type = { "content-type": "text/plain; charset=utf-8" };
    return new Response(await sentence({ key: "not_found" }), {
      status: 404,
      headers: { ...headers, ...type },
    });
  }
  return new Response(streamOf(file), {
    headers: {
      ...headers,
      "content-type": file.mediaType,
      "content-disposition": disposition(use, file.name),
      "cross-origin-resource-policy": "same-origin",
      "x-frame-options": "SAMEORIGIN",
    },
  });
}

// Chromium and Firefox show a PDF under this policy, and in no frame that has the attribute `sandbox` itself.
const policy = "sandbox; default-src 'none'; frame-ancestors 'self'";

/** Reads on as fast as it is taken; a file that is removed meanwhile breaks off, so that nobody takes a part for the whole. */
function streamOf(file: { id: string; size: number }): ReadableStream<Uint8Array> {
  const pieces = contentOf(database(), file);
  let left = file.size;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (!done) {
          left -= value.length;
          return controller.enqueue(value);
        }
        if (left === 0) controller.close();
        else controller.error(new Error("The file is gone."));
      },
      async cancel() {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}

async function seen<File>(query: Promise<File>): Promise<File | null> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
