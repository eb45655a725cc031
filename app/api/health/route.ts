import { database } from "@/db/client";
import { canServe } from "@/domain/office/queries";

/** Open to all: 200 once pages can be served, else 503. */
export async function GET() {
  const ready = await canServe(database());
  const status = ready ? 200 : 503;
  return Response.json(
    { status: ready ? "ok" : "unavailable" },
    { status, headers: { "cache-control": "no-store" } },
  );
}
