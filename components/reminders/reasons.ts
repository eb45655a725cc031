/** Reasons of one kind are told in the same words. */
const kinds = {
  overdue: ["own_after", "overdue"],
  today: ["own_on_day", "today"],
  soon: ["own_before", "soon"],
  part: ["part_before"],
  department: ["department_after", "department_overdue"],
  leader: ["escalated_weekly", "leader_overdue"],
  decision: ["waiting_weekly", "leader_waiting"],
  paused: ["paused_monthly", "paused"],
  transfer: ["transfer_before", "transfer_on_day", "transfer_after", "transfer_weekly", "transfers"],
  assign: ["to_assign_before", "to_assign_on_day", "to_assign_after", "to_assign"],
  review: ["to_review_before", "to_review_on_day", "to_review_after", "to_review"],
  given: ["given"],
  assigned: ["assigned"],
  part_assigned: ["part_assigned"],
  returned: ["returned"],
  extension_decided: ["extension_decided"],
  result_waits: ["result_waits"],
  extension_waits: ["extension_waits"],
  invited: ["invited"],
  moved: ["moved"],
  cancelled: ["cancelled"],
  uninvited: ["uninvited"],
} as const;

export type ReasonKind = keyof typeof kinds;

const kindOf = new Map<string, ReasonKind>(
  Object.entries(kinds).flatMap(([kind, reasons]) =>
    reasons.map((reason) => [reason as string, kind as ReasonKind] as const),
  ),
);

/** In which words a reason is told. */
export const reasonKind = (reason: string): ReasonKind | undefined => kindOf.get(reason);

/** How many stand in a mail for which kind of reason, in the order of the kinds. */
export function countedReasons(counts: Readonly<Record<string, number>>): [ReasonKind, number][] {
  const sums = new Map<ReasonKind, number>();
  for (const [reason, count] of Object.entries(counts)) {
    const kind = reasonKind(reason);
    if (kind) sums.set(kind, (sums.get(kind) ?? 0) + count);
  }
  return (Object.keys(kinds) as ReasonKind[]).flatMap((kind) => {
    const count = sums.get(kind);
    return count ? [[kind, count] as [ReasonKind, number]] : [];
  });
}
