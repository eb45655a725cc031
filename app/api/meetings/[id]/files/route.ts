import { sentence } from "@/web/sentence";
import { receiveFiles } from "@/web/upload/receive";
import { wayBack } from "@/web/upload/way-back";

type Params = { params: Promise<{ id: string }> };

/** Takes files for a meeting: from a script, which is told of each in its language, or from a form without one. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  const received = await receiveFiles(request, id);
  // What was not read to its end would be taken for the next request.
  const headers = { "cache-control": "no-store", ...(received.status !== 200 && { connection: "close" }) };
  if (!request.headers.get("accept")?.includes("application/json")) {
    const location = wayBack(encodeURIComponent(id), received);
    return new Response(null, { status: 303, headers: { ...headers, location } });
  }
  const refused = received.refused.map(async ({ name, complaint }) => ({
    name,
    message: await sentence(complaint),
  }));
  const answer = { stored: received.stored, refused: await Promise.all(refused) };
  return Response.json(answer, { status: received.status, headers });
}
