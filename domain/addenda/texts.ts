import { and, desc, eq } from "drizzle-orm";
import { addenda, directives, meetingSections } from "@/db/schema";
import type { Context, Work } from "../command";
import { NotFoundError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { writtenRow } from "../rows";
import { fold } from "../text";
import { amendTextInput } from "./input";
import { addAddendum } from "./write";

/** Says in an addendum how a conclusion is to be read from now on; what was issued stays in its row. */
export function amendConclusion(context: Context, raw: unknown): Promise<{ id: string }> {
  return amendText(context, raw, "directive", directives);
}

/** Says in an addendum how a running text of the record is to be read from now on. */
export function amendSection(context: Context, raw: unknown): Promise<{ id: string }> {
  return amendText(context, raw, "section", meetingSections);
}

async function amendText(
  context: Context,
  raw: unknown,
  part: "directive" | "section",
  table: typeof directives | typeof meetingSections,
): Promise<{ id: string }> {
  const input = parseInput(amendTextInput, raw);
  return addAddendum(context, input, async (work, meeting) => {
    const own = and(eq(table.id, input.partId), eq(table.meetingId, meeting.id));
    const [row] = await work.tx.select({ body: table.body }).from(table).where(own);
    if (!row) throw new NotFoundError();
    await writtenRow(
      await work.tx
        .update(table)
        // Found by what was issued and by what it reads now.
        .set({ searchText: fold(`${row.body}\n${input.body}`), version: input.version + 1 })
        .where(and(own, eq(table.version, input.version)))
        .returning({ id: table.id }),
      async () => true,
    );
    const body = (await lastWords(work, input.partId)) ?? row.body;
    return { part, partId: input.partId, ...changedFields({ body }, { body: input.body }) };
  });
}

async function lastWords({ tx }: Work, partId: string): Promise<string | null> {
  const [last] = await tx
    .select({ after: addenda.after })
    .from(addenda)
    .where(eq(addenda.partId, partId))
    .orderBy(desc(addenda.number))
    .limit(1);
  return typeof last?.after.body === "string" ? last.after.body : null;
}
