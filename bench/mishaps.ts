import type { Conduct, Relay } from "@/test/relay";

/** Of a hundred letters: for good 5, put off 10, broken off before the content 5 and after it 5, one without an answer. */
export function conductFor(number: number, attempt: number): Conduct {
  if (isRefused(number)) return { refuse: 550, at: number % 40 === 1 ? "recipient" : "content" };
  if (attempt > 1) return "take";
  switch (number % 20) {
    case 3:
      return { refuse: 450, at: "recipient" };
    case 5:
      return { refuse: 451, at: "content" };
    case 7:
      return "drop_before";
    case 9:
      return "drop_after";
    default:
      return number % 100 === 11 ? "stall" : "take";
  }
}

const isRefused = (number: number) => number % 20 === 1;
const isDroppedAfter = (number: number) => number % 20 === 9;

/** What came, beside what should have come. */
export interface Count {
  lost: number;
  /** Refused for good, and came all the same. */
  wrong: number;
  /** Twice, because the server broke off after it had the letter: nobody could know. */
  doubledByServer: number;
  /** Twice without that. */
  doubled: number;
  /** Copies of one letter under another Message-ID, and letters that share one. */
  strangeIds: number;
}

export function countLetters(relay: Relay, addresses: readonly string[]): Count {
  const copies = new Map<string, number>();
  const ids = new Map<string, string>();
  let strangeIds = 0;
  for (const { to, messageId } of relay.letters) {
    copies.set(to, (copies.get(to) ?? 0) + 1);
    if ((ids.get(to) ?? messageId) !== messageId) strangeIds += 1;
    ids.set(to, messageId);
  }
  const counted = addresses.map((address, number) => ({ number, came: copies.get(address) ?? 0 }));
  const sum = (of: (row: { number: number; came: number }) => number) =>
    counted.reduce((total, row) => total + of(row), 0);
  return {
    lost: sum(({ number, came }) => Number(!isRefused(number) && came === 0)),
    wrong: sum(({ number, came }) => (isRefused(number) ? came : 0)),
    doubledByServer: sum(({ number, came }) => (isDroppedAfter(number) ? Math.min(1, came - 1) : 0)),
    doubled: sum(({ number, came }) => Math.max(0, came - (isDroppedAfter(number) ? 2 : 1))),
    strangeIds: strangeIds + ids.size - new Set(ids.values()).size,
  };
}
