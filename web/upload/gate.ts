/** Uploads at the same time: of one person, and of all together, counted by how many files each holds in memory. */
const most = { aPerson: 3, all: 12 };

/** A file on its way into the database takes its size several times, as text. */
const mostStored = 2;

const underWay = new Map<string, number>();
let held = 0;
const waiting: (() => void)[] = [];
let storing = 0;

/** Lets a person's upload in, until what it gives is called; null where there are too many already. */
export function enter(personId: string, files = 1): (() => void) | null {
  const own = underWay.get(personId) ?? 0;
  if (own >= most.aPerson || held + files > most.all) return null;
  underWay.set(personId, own + 1);
  held += files;
  return () => {
    held -= files;
    const left = (underWay.get(personId) ?? 1) - 1;
    if (left === 0) underWay.delete(personId);
    else underWay.set(personId, left);
  };
}

/** Does what stores a file when its turn has come. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (storing >= mostStored) await new Promise<void>((resolve) => waiting.push(resolve));
  else storing += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else storing -= 1;
  }
}
