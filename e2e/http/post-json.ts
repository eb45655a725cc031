import type { OutgoingHttpHeaders } from "node:http";
import { request } from "node:http";
import { type Answer, ask, origin } from "./ask";

/** Sends JSON as a script of our pages does. */
export function postJson(path: string, body: unknown, headers: OutgoingHttpHeaders): Promise<Answer> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return ask(path, {
    method: "POST",
    headers: { origin: origin(), "content-type": "application/json", ...headers },
    body: text,
  });
}

/** Sends it, and hangs up after a while, whatever became of it. */
export function postAndHangUp(
  path: string,
  body: unknown,
  headers: OutgoingHttpHeaders,
  milliseconds: number,
): Promise<void> {
  const { hostname, port } = new URL(origin());
  const own = { origin: origin(), "content-type": "application/json" };
  return new Promise((resolve) => {
    const asked = request({
      hostname,
      port,
      path,
      method: "POST",
      headers: { ...headers, ...own },
      agent: false,
    });
    asked.on("error", () => {}).on("close", () => resolve());
    asked.on("response", (answer) => answer.resume());
    asked.end(JSON.stringify(body), () => setTimeout(() => asked.destroy(), milliseconds));
  });
}
