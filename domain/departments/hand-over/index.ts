import type { Work } from "../../command";
import { revisingDrafts } from "./drafts";
import { handOverGroups } from "./groups";
import { handOverInvitations, handOverSeries } from "./meetings";
import { handOverMemberships } from "./memberships";
import { handOverParts } from "./parts";
import type { Succession } from "./succession";
import { handOverTasks } from "./tasks";

/**
 * Hands over what a department that ended still holds: its people, its open tasks and parts, also those of drafts, its
 * places in series, groups and meetings to come. What is done stays where it was done. Doing it twice moves nothing.
 */
export async function handOver(work: Work, succession: Succession): Promise<void> {
  const { predecessorId, successorId, document: reason, effectiveOn } = succession;
  // People first: whether an owner moves along is asked of the successor's members.
  const memberships = await handOverMemberships(work, succession);
  const groups = await handOverGroups(work, succession);
  const series = await handOverSeries(work, succession);
  const counts = { memberships, groups, series, tasks: 0, parts: 0, invitations: 0 };
  if (successorId) {
    const inheritance = { ...succession, successorId };
    await revisingDrafts(work, inheritance, async () => {
      counts.tasks = await handOverTasks(work, inheritance);
      counts.parts = await handOverParts(work, inheritance);
      counts.invitations = await handOverInvitations(work, inheritance);
    });
  }
  if (Object.values(counts).every((count) => count === 0)) return;
  await work.record({
    kind: "department_handed_over",
    subject: "department",
    subjectId: predecessorId,
    after: { successorId, ...counts },
    reason,
    effectiveOn,
  });
}
