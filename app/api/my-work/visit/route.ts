import { recordLook } from "@/domain/visits/commands";
import { respond } from "@/web/api";

/** My work is before its person's eyes. */
export async function POST(): Promise<Response> {
  return respond(async ({ database, actor, clock }) => {
    await recordLook(database, actor, clock.now());
    return new Response(null, { status: 204 });
  });
}
