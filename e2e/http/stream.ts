import { type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";
import { origin } from "./ask";

export interface StreamEvent {
  event: string;
  id: string;
  data: string;
}

/** A stream of server-sent events, as a browser reads it. */
export class Stream {
  status = 0;
  headers: IncomingMessage["headers"] = {};
  readonly events: StreamEvent[] = [];
  /** The server ended it, or it was cut. */
  isOver = false;
  private readonly asked: ClientRequest;
  private unread = "";

  constructor(
    path: string,
    headers: OutgoingHttpHeaders,
    private readonly onEvent: (event: StreamEvent) => void = () => {},
  ) {
    const { hostname, port } = new URL(origin());
    const accept = { accept: "text/event-stream", "accept-encoding": "gzip, br" };
    this.asked = request({ hostname, port, path, headers: { ...headers, ...accept }, agent: false });
    this.asked.on("response", (answer) => {
      this.status = answer.statusCode ?? 0;
      this.headers = answer.headers;
      answer.setEncoding("utf8").on("data", (text: string) => this.take(text));
      for (const name of ["end", "error", "close"]) answer.on(name, () => this.end());
    });
    this.asked.on("error", () => this.end()).end();
  }

  /** The browser goes away, or the line breaks. */
  cut(): void {
    this.asked.destroy();
    this.end();
  }

  private end(): void {
    this.isOver = true;
  }

  private take(text: string): void {
    const blocks = (this.unread + text).split("\n\n");
    this.unread = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = { event: "message", id: "", data: "" };
      for (const line of block.split("\n")) {
        const [, name = "", value = ""] = line.match(/^(\w+): ?(.*)$/) ?? [];
        if (name === "event" || name === "id" || name === "data") event[name] = value;
      }
      this.events.push(event);
      this.onEvent(event);
    }
  }
}
