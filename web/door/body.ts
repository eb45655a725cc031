import type { IncomingMessage, ServerResponse } from "node:http";
import { answers, reply } from "./answers";
import { uploads } from "./exceptions";
import { pathOf } from "./guard";

export const bodyLimit = 1024 * 1024;

/** Whether the body may be read. One that did not announce its length is cut off where it grows too large. */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  if (uploads.includes(pathOf(request))) return true;
  if (Number(request.headers["content-length"] ?? 0) > bodyLimit) return false;
  countBody(request, () => {
    response.once("finish", () => request.destroy());
    response.shouldKeepAlive = false;
    if (response.headersSent) request.destroy();
    else reply(request, response, answers.tooLarge);
  });
  return true;
}

/** Counts on the way in: to listen for the data would take it away from the handler. */
function countBody(request: IncomingMessage, exceeded: () => void): void {
  const push = request.push.bind(request);
  let size = 0;
  request.push = (chunk: Buffer | null, encoding) => {
    const before = size;
    size += chunk?.length ?? 0;
    if (size <= bodyLimit) return push(chunk, encoding);
    if (before <= bodyLimit) exceeded();
    return false;
  };
}
