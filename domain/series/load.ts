import { and, eq } from "drizzle-orm";
import { meetingSeries } from "@/db/schema";
import type { Work } from "../command";
import { ForbiddenError, NotFoundError } from "../errors";
import { mayInOffice } from "../permissions";
import { visibleSeries } from "./visibility";

/** The series that a command is about to change, locked until its transaction ends. Throws NotFoundError and ForbiddenError. */
export async function seriesFor(work: Work, seriesId: string) {
  const [series] = await work.tx
    .select()
    .from(meetingSeries)
    .where(and(eq(meetingSeries.id, seriesId), visibleSeries(work.actor)))
    .for("update");
  if (!series) throw new NotFoundError();
  if (!mayInOffice(work.actor, "manage_series")) throw new ForbiddenError();
  return series;
}
