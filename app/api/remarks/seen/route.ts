import { seenRemarksInput } from "@/domain/remarks/input";
import { markSeen } from "@/domain/remarks/seen";
import { bodyOf, respond } from "@/web/api";

/** Remarks that name somebody are before their eyes. */
export async function POST(request: Request): Promise<Response> {
  return respond(async ({ database, actor, clock }) => {
    const { remarkIds } = await bodyOf(request, seenRemarksInput);
    await markSeen(database, actor, remarkIds, clock);
    return new Response(null, { status: 204 });
  });
}
