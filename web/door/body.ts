import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, answers, reply } from "./answers";
import { isOwnCall } from "./call";
import { isUpload } from "./exceptions";
import { boundaryOf, readForm } from "./form";
import { pathOf } from "./guard";

export const bodyLimit = 1024 * 1024;

/** Checks a body on its way in: to listen for the data would take it away from the handler. False: refused already. */
export function checkBody(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === "POST" && isUpload(pathOf(request))) return true;
  if (Number(request.headers["content-length"] ?? 0) > bodyLimit) {
    reply(request, response, answers.tooLarge);
    return false;
  }
  const breakOff = (answer: Answer) => {
    response.once("finish", () => request.destroy());
    response.shouldKeepAlive = false;
    if (response.headersSent) request.destroy();
    else reply(request, response, answer);
  };
  holdBody(request, () => breakOff(answers.malformedForm));
  countBody(request, () => breakOff(answers.tooLarge));
  return true;
}

/** One that did not announce its length is cut off where it grows too large. */
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

/** Next answers what it cannot take apart with an error of its own, so it is given whole forms and calls only. */
function holdBody(request: IncomingMessage, broken: () => void): void {
  const isFit = conditionFor(request);
  if (!isFit) return;
  const push = request.push.bind(request);
  const held: Buffer[] = [];
  request.push = (chunk: Buffer | null) => {
    if (chunk) return held.push(chunk) > 0;
    const body = Buffer.concat(held);
    if (isSafely(isFit, body)) {
      push(body);
      return push(null);
    }
    broken();
    return false;
  };
}

/** This runs while the body comes in, where nobody catches: what cannot even be judged is not fit. */
function isSafely(isFit: (body: Buffer) => boolean, body: Buffer): boolean {
  try {
    return isFit(body);
  } catch {
    return false;
  }
}

/** What a body has to be; null where nothing takes it apart. */
function conditionFor({ headers }: IncomingMessage): ((body: Buffer) => boolean) | null {
  const byScript = headers["next-action"] !== undefined;
  const type = headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) {
    return (body) => {
      const fields = readForm(body, boundaryOf(type));
      return fields !== null && isOwnCall(fields, byScript);
    };
  }
  // An action that takes nothing is called with an empty list.
  return byScript ? (body) => body.toString() === "[]" : null;
}
