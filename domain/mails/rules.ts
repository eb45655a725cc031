/** Minutes after which a mail that could not leave is tried again, by how often it was tried. Then every hour. */
const pauses = [1, 5, 15, 30] as const;
const laterPause = 60;

/** After so many attempts, some four days, nobody waits for it any more. */
export const mostAttempts = 100;

/** When a mail that was tried so often (1 is once) is tried again. */
export function nextAttemptAt(now: Date, attempts: number): Date {
  const minutes = pauses[attempts - 1] ?? laterPause;
  return new Date(now.getTime() + minutes * 60_000);
}

/** The text without what only its reader may know: the ledger keeps what remains. */
export function masked(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => (secret ? rest.replaceAll(secret, "…") : rest), text);
}

/** Stands where the mail server's words would, of a mail that could not be put into words at all. */
export const unwritten = "It could not be written.";
