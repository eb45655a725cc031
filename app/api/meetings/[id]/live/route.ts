import { z } from "zod";
import { newsFor } from "@/domain/edits/news";
import { identifier } from "@/domain/input";
import { recordForWriter } from "@/domain/meetings/draft";
import { idOf, queryOf, respond } from "@/web/api";
import { openStream } from "@/web/live/stream";
import { currentSessionId } from "@/web/session";

type Params = { params: Promise<{ id: string }> };

const question = z.object({
  since: z.coerce.number().int().min(0).max(2_147_483_647),
  client: identifier,
});

/** What the others write in a record, and who is there: as a stream, or once for who does not ask for one. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  return respond(async (context) => {
    const { since, client } = queryOf(request, question);
    const tab = { meetingId: await idOf(params), clientId: client };
    if (!request.headers.get("accept")?.includes("text/event-stream"))
      return Response.json(await newsFor(context, tab, since, { renew: true }));
    await recordForWriter(context.database, context.actor, tab.meetingId);
    const sessionId = (await currentSessionId()) ?? "";
    return openStream({ tab, since, sessionId, signal: request.signal });
  });
}

/** Next would answer with the head of a stream, and let the stream go on for nobody. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: "GET" } });
}
