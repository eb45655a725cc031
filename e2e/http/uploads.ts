import { randomUUID } from "node:crypto";
import { type ClientRequest, type OutgoingHttpHeaders, request } from "node:http";
import { type Answer, ask, origin } from "./ask";

type Sent = [name: string, content: Buffer | string, claimed?: string];

export const pathOf = (meeting: { id: string }) => `/api/meetings/${meeting.id}/files`;

/** A form as a browser writes it: its fields, then its files. */
export function aForm(fields: Record<string, string>, files: readonly Sent[], name = "file") {
  const boundary = `----${randomUUID()}`;
  const parts = [
    ...Object.entries(fields).map(([name, value]) => ({ head: `name="${name}"`, content: value })),
    ...files.map(([given, content, claimed = "application/pdf"]) => ({
      head: `name="${name}"; filename="${given}"\r\nContent-Type: ${claimed}`,
      content,
    })),
  ];
  const written = parts.flatMap(({ head, content }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from("\r\n"),
  ]);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...written, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

interface Upload {
  fields?: Record<string, string>;
  files: readonly Sent[];
}

/** Sends files as our script does, or ("page") as a form without one. */
export function send(
  meeting: { id: string },
  { fields = { kind: "other" }, files }: Upload,
  headers: OutgoingHttpHeaders,
  accept: "script" | "page" = "script",
): Promise<Answer> {
  const { type, body } = aForm(fields, files);
  const accepted = accept === "script" ? "application/json" : "text/html";
  const own = { origin: origin(), "content-type": type, accept: accepted, "content-length": body.length };
  return ask(pathOf(meeting), { method: "POST", headers: { ...own, ...headers }, body });
}

/** Posts a report on a task as our script does, or ("page") as a form without one. */
export function postReport(
  task: { id: string },
  { fields = {}, files = [] }: Partial<Upload>,
  headers: OutgoingHttpHeaders,
  accept: "script" | "page" = "script",
): Promise<Answer> {
  const { type, body } = aForm(fields, files, "evidence");
  const accepted = accept === "script" ? "application/json" : "text/html";
  const own = { origin: origin(), "content-type": type, accept: accepted, "content-length": body.length };
  return ask(`/api/tasks/${task.id}/reports`, { method: "POST", headers: { ...own, ...headers }, body });
}

/** What a script is told. */
export const told = ({ text }: Answer) =>
  JSON.parse(text) as { stored: number; refused: { name: string; message: string }[] };

/** Begins to send a file, and says no more: what is asked, and what is answered in the end. */
export function begin(meeting: { id: string }, headers: OutgoingHttpHeaders) {
  const { type, body } = aForm({ kind: "other" }, [["dở dang.pdf", Buffer.alloc(200_000, "%PDF-1.4 ")]]);
  const { hostname, port } = new URL(origin());
  const own = { origin: origin(), "content-type": type, accept: "application/json" };
  const length = { "content-length": body.length };
  const path = pathOf(meeting);
  const asked: ClientRequest = request({
    ...{ hostname, port, path, method: "POST", agent: false },
    headers: { ...own, ...length, ...headers },
  });
  const answer = new Promise<{ status: number; text: string }>((resolve, reject) => {
    asked.on("error", reject).on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece) => {
        text += piece;
      });
      response.on("error", reject).on("close", () => resolve({ status: response.statusCode ?? 0, text }));
    });
  });
  const begun = new Promise<void>((resolve) => asked.write(body.subarray(0, 100_000), () => resolve()));
  return { asked, answer, begun };
}
