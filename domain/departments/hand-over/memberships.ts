import { and, eq, gte, isNull, or } from "drizzle-orm";
import { memberships } from "@/db/schema";
import { holdsOn } from "../../actor";
import type { Work } from "../../command";
import { addDays, type LocalDate } from "../../dates";
import { laterEnd, laterOf } from "../rules";
import type { Succession } from "./succession";

type Membership = typeof memberships.$inferSelect;

/** Memberships end on the last day of the department, and go on at its successor with the kind and title they had. */
export async function handOverMemberships(work: Work, succession: Succession): Promise<number> {
  const { predecessorId, successorId, effectiveOn, document: reason } = succession;
  const held = await work.tx
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.departmentId, predecessorId),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, effectiveOn)),
      ),
    )
    .orderBy(memberships.startsOn, memberships.id)
    .for("update");
  for (const membership of held) {
    await endBefore(work, membership, effectiveOn);
    const { personId, kind, title, startsOn, endsOn } = membership;
    const from = laterOf(startsOn, effectiveOn);
    if (successorId) await goOn(work, { ...membership, departmentId: successorId, startsOn: from });
    await work.record({
      kind: "membership_handed_over",
      subject: "person",
      subjectId: personId,
      before: { departmentId: predecessorId, kind, title, startsOn, endsOn },
      after: successorId ? { departmentId: successorId, kind, title, startsOn: from, endsOn } : {},
      reason,
      effectiveOn,
    });
  }
  return held.length;
}

/** What would only have begun after the end never was. */
async function endBefore({ tx }: Work, { id, startsOn, version }: Membership, effectiveOn: LocalDate) {
  const own = eq(memberships.id, id);
  if (startsOn >= effectiveOn) await tx.delete(memberships).where(own);
  else {
    const endsOn = addDays(effectiveOn, -1);
    await tx
      .update(memberships)
      .set({ endsOn, version: version + 1 })
      .where(own);
  }
}

/** Who is there already in the same place stays so, as long as either membership lasts. */
async function goOn({ tx }: Work, { id: _, version: __, ...membership }: Membership): Promise<void> {
  const { personId, departmentId, kind, title, startsOn, endsOn } = membership;
  const there = await tx
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, personId),
        eq(memberships.departmentId, departmentId),
        eq(memberships.kind, kind),
      ),
    );
  const same =
    there.find((row) => row.startsOn === startsOn) ??
    there.find((row) => holdsOn(row, startsOn) && (title === "" || row.title === title));
  if (!same) {
    await tx.insert(memberships).values(membership);
    return;
  }
  const titles = [...new Set([...same.title.split("; "), title])].filter((one) => one !== "").join("; ");
  await tx
    .update(memberships)
    .set({ title: titles, endsOn: laterEnd(same.endsOn, endsOn), version: same.version + 1 })
    .where(eq(memberships.id, same.id));
}
