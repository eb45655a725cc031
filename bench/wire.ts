import { Agent, type OutgoingHttpHeaders, request } from "node:http";
import type { Socket } from "node:net";
import { gunzipSync } from "node:zlib";

export interface Exchange {
  status: number;
  /** The answer, unpacked when it is asked for. */
  readonly text: string;
  /** From the first byte sent to the last one received. */
  milliseconds: number;
  /** Both ways, with all headers, as the socket counts them. */
  bytes: number;
}

export interface Wire {
  get(path: string, headers: OutgoingHttpHeaders): Promise<Exchange>;
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
  const ask = (method: string, path: string, headers: OutgoingHttpHeaders, body?: string | Buffer) =>
    new Promise<Exchange>((resolve, reject) => {
      const began = performance.now();
      const asked = request({ hostname, port, path, method, agent, headers }, (answer) => {
        const { socket } = answer;
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", reject);
        answer.on("end", () => {
          const milliseconds = performance.now() - began;
          const body = Buffer.concat(chunks);
          const packed = answer.headers["content-encoding"] === "gzip";
          resolve({
            status: answer.statusCode ?? 0,
            milliseconds,
            bytes: passed(socket),
            get text() {
              return String(packed ? gunzipSync(body) : body);
            },
          });
        });
      });
      asked.on("error", reject).end(body);
    });
  return {
    get: (path, headers) => ask("GET", path, headers),
    post: (path, headers, body) =>
      ask("POST", path, { ...headers, "content-length": Buffer.byteLength(body) }, body),
    close: () => agent.destroy(),
  };
}
