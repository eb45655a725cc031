import { applyEdits } from "@/domain/edits/commands";
import { editRequest } from "@/domain/edits/input";
import { bodyOf, idOf, respond } from "@/web/api";

type Params = { params: Promise<{ id: string }> };

/** What was typed in a record, a batch at a time. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  return respond(async (context) => {
    const batch = await bodyOf(request, editRequest);
    return Response.json(await applyEdits(context, await idOf(params), batch));
  });
}
