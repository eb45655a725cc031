import { eq } from "drizzle-orm";
import { z } from "zod";
import { office } from "@/db/schema";
import { type Context, carryOut } from "../command";
import { ForbiddenError } from "../errors";
import { changedFields } from "../history/record";
import { line, parseInput, requiredLine, rowVersion, wholeNumber } from "../input";
import { mayInOffice } from "../permissions";
import { writtenRow } from "../rows";

/** The history names a noun by an id; the office, being one row, has this one. */
export const officeId = "00000000-0000-4000-8000-000000000001";

const saveOfficeInput = z.object({
  version: rowVersion,
  name: requiredLine(200),
  shortName: requiredLine(60),
  parentBody: line(200),
  place: line(120),
  helpContact: line(300),
  maxExtensions: wholeNumber(0, 20),
});

/** Saves the office's row: its names, what it belongs to, its place, whom to ask for help, how often a date is extended. */
export async function saveOffice(context: Context, raw: unknown): Promise<{ id: string }> {
  if (!mayInOffice(context.actor, "manage_office")) throw new ForbiddenError();
  const { version, ...input } = parseInput(saveOfficeInput, raw);
  return carryOut(context, async (work) => {
    const [before] = await work.tx.select().from(office).for("update");
    await writtenRow(
      await work.tx
        .update(office)
        .set({ ...input, version: version + 1 })
        .where(eq(office.version, version))
        .returning({ id: office.id }),
      async () => true,
    );
    const { id: _, version: __, ...old } = before ?? { id: true, version };
    await work.record({
      kind: "office_saved",
      subject: "office",
      subjectId: officeId,
      ...changedFields(old, input),
    });
    return { id: officeId };
  });
}
