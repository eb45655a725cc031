import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Environment } from "@/env";
import { answers, reply } from "./door/answers";
import { checkBody } from "./door/body";
import { setForwardingHeaders } from "./door/forwarding";
import { isKnownMethod, isOwnRequest, isWellFormed } from "./door/guard";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

type Settings = Pick<Environment, "APP_URL" | "PORT" | "TRUST_PROXY">;

const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 20_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 65_000,
};

/** The door of the application: what comes from outside is checked and cleaned here before Next sees it. */
export function createDoor(handler: Handler, settings: Settings): Server {
  const server = createServer(limits, (request, response) => receive(handler, settings, request, response));
  server.on("clientError", refuseUnreadable);
  return server;
}

async function receive(
  handler: Handler,
  settings: Settings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isWellFormed(request)) return reply(request, response, answers.malformed);
  if (!isKnownMethod(request)) return reply(request, response, answers.unknownMethod);
  if (!isOwnRequest(request, settings)) return reply(request, response, answers.foreign);
  if (!checkBody(request, response)) return;
  setForwardingHeaders(request, settings);
  try {
    await handler(request, response);
  } catch (error) {
    if (request.destroyed && response.writableEnded) return;
    console.error(error);
    if (response.headersSent) response.destroy();
    else reply(request, response, answers.failed);
  }
}

/** What is not even HTTP, or has headers without end. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
