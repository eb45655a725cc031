/** Those of the chosen departments that are not among the members; nothing may be given to them through the group. */
export function outsideGroup(chosen: readonly string[], members: readonly { id: string }[]): string[] {
  const known = new Set(members.map((member) => member.id));
  return chosen.filter((id) => !known.has(id));
}
