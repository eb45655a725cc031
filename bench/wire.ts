import { Agent, type OutgoingHttpHeaders, request } from "node:http";
import type { Socket } from "node:net";
import { gunzipSync } from "node:zlib";

export interface Exchange {
  status: number;
  text: string;
  /** From the first byte sent to the last one received. */
  milliseconds: number;
  /** Both ways, with all headers, as the socket counts them. */
  bytes: number;
}

export interface Wire {
  post(path: string, headers: OutgoingHttpHeaders, body: string | Buffer): Promise<Exchange>;
  close(): void;
}

/** One connection that stays open, as a browser keeps it, and counts what passes through it. */
export function openWire(url: string): Wire {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port } = new URL(url);
  const counted = new WeakMap<Socket, number>();
  const passed = (socket: Socket) => {
    const before = counted.get(socket) ?? 0;
    counted.set(socket, socket.bytesRead + socket.bytesWritten);
    return socket.bytesRead + socket.bytesWritten - before;
  };
  const post = (path: string, headers: OutgoingHttpHeaders, body: string | Buffer) =>
    new Promise<Exchange>((resolve, reject) => {
      const began = performance.now();
      const all = { ...headers, "content-length": Buffer.byteLength(body) };
      const asked = request({ hostname, port, path, method: "POST", agent, headers: all }, (answer) => {
        const { socket } = answer;
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", reject);
        answer.on("end", () => {
          const milliseconds = performance.now() - began;
          const body = Buffer.concat(chunks);
          const text = String(answer.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body);
          resolve({ status: answer.statusCode ?? 0, text, milliseconds, bytes: passed(socket) });
        });
      });
      asked.on("error", reject).end(body);
    });
  return { post, close: () => agent.destroy() };
}
