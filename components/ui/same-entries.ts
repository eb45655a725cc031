/** Whether somebody has typed on since `sent` was taken from the form. Who submitted is no part of it. */
export function sameEntries(now: FormData, sent: FormData): boolean {
  return [...new Set(now.keys())].every((name) => {
    const [current, before] = [now.getAll(name), sent.getAll(name)];
    return current.every((value, at) => value === before[at]);
  });
}
