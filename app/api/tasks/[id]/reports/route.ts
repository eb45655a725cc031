import { database } from "@/db/client";
import { keepRefused, reportForm } from "@/domain/forms/refused";
import { clock } from "@/web/clock";
import { signInPath } from "@/web/paths";
import { type ReceivedReport, receiveReport } from "@/web/upload/receive-report";

type Params = { params: Promise<{ id: string }> };

/** Takes a report with its files: from a script, which is told how it ended, or from a form without one. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  const received = await receiveReport(request, id);
  // What was not read to its end would be taken for the next request.
  const headers = { "cache-control": "no-store", ...(received.status !== 200 && { connection: "close" }) };
  if (request.headers.get("accept")?.includes("application/json")) {
    // What a form says is an answer like that of an action; who may not send it at all is told by the status.
    const isSaid = received.status === 409 || received.status === 422;
    return Response.json(received.state, { status: isSaid ? 200 : received.status, headers });
  }
  const location = await wayBack(id, received);
  return new Response(null, { status: 303, headers: { ...headers, location } });
}

/** Without script it is the page of the task that says how the form ended, and shows again what was typed. */
async function wayBack(taskId: string, { state, status, fields, person }: ReceivedReport): Promise<string> {
  const page = `/tasks/${encodeURIComponent(taskId)}`;
  if (!person) return signInPath(page);
  if (state.status !== "error" && state.status !== "conflict") {
    return fields.get("from") === "my-work" ? "/my-work" : page;
  }
  if (status === 404) return page;
  const { requestId: _, from: __, ...values } = Object.fromEntries(fields);
  const { status: refused, message, errors } = state;
  const form = reportForm(values.partId || taskId);
  const kept = { status: refused, message, errors, values };
  await keepRefused(database(), person, form, kept, (await clock()).now());
  return `${page}?refused#report`;
}
