import { tellPresence } from "@/domain/presence/commands";
import { presenceInput } from "@/domain/presence/input";
import { bodyOf, idOf, respond } from "@/web/api";

type Params = { params: Promise<{ id: string }> };

/** In which part of a record somebody is, or that they leave. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  return respond(async (context) => {
    const where = await bodyOf(request, presenceInput);
    await tellPresence(context, await idOf(params), where);
    return new Response(null, { status: 204 });
  });
}
