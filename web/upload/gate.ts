/** Uploads at the same time: of one person, and of all together. */
const most = { aPerson: 3, all: 12 };

/** A file on its way into the database takes its size several times, as text. */
const mostStored = 2;

const underWay = new Map<string, number>();
const waiting: (() => void)[] = [];
let storing = 0;

/** Lets a person's upload in, until what it gives is called; null where there are too many already. */
export function enter(personId: string): (() => void) | null {
  const own = underWay.get(personId) ?? 0;
  const all = [...underWay.values()].reduce((sum, count) => sum + count, 0);
  if (own >= most.aPerson || all >= most.all) return null;
  underWay.set(personId, own + 1);
  return () => {
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
