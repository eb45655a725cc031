/** Something of the sample's past, to be done again by the commands of the product with the clock of its moment. */
export interface Happening {
  at: Date;
  happen(): Promise<unknown>;
}

/** Lets all of it happen in the order of its moments, so that the history is in order, too. */
export async function letHappen(happenings: readonly Happening[]): Promise<void> {
  const inOrder = [...happenings].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { happen } of inOrder) await happen();
}
