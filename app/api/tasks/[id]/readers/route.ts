import { today } from "@/domain/dates";
import { readersFor } from "@/domain/remarks/queries";
import { idOf, respond } from "@/web/api";

type Params = { params: Promise<{ id: string }> };

/** Who may see a task, and can be named in its talk. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  return respond(async ({ database, actor, clock }) => {
    return Response.json({ readers: await readersFor(database, actor, await idOf(params), today(clock)) });
  });
}
