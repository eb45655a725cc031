interface Entry {
  name: string;
  left: number;
  right: number;
  child: number;
}

const entrySize = 128;
const inHeader = 109;
/** Larger numbers of sectors and entries are marks: free, end of a chain, none. */
const largest = 0xfffffffa;

/** The names in a compound file (the container of Office before 2007): those at its top, and all; null for a broken one. */
export function readDirectory(content: Buffer): { top: Set<string>; all: Set<string> } | null {
  try {
    const entries = entriesOf(content);
    const root = entries[0];
    if (!root) return null;
    return { top: siblingsOf(entries, root.child), all: new Set(entries.map(({ name }) => name)) };
  } catch (error) {
    if (error instanceof RangeError) return null; // it points to where the file has no more bytes
    throw error;
  }
}

function entriesOf(content: Buffer): Entry[] {
  const power = content.readUInt16LE(30);
  if (power !== 9 && power !== 12) return [];
  const sectorSize = 1 << power;
  const startOf = (sector: number) => (sector + 1) * sectorSize;
  const entries: Entry[] = [];
  for (const sector of chainFrom(content, content.readUInt32LE(48), sectorSize)) {
    for (let at = startOf(sector); at < startOf(sector + 1); at += entrySize)
      entries.push(entryAt(content, at));
  }
  return entries;
}

function entryAt(content: Buffer, at: number): Entry {
  const length = Math.min(64, content.readUInt16LE(at + 64));
  return {
    name: content.toString("utf16le", at, at + Math.max(0, length - 2)),
    left: content.readUInt32LE(at + 68),
    right: content.readUInt32LE(at + 72),
    child: content.readUInt32LE(at + 76),
  };
}

/** Follows a chain of sectors through the allocation table; one that never ends is cut off. */
function* chainFrom(content: Buffer, first: number, sectorSize: number): Generator<number> {
  const aSector = sectorSize / 4;
  const tables = tablesOf(content, sectorSize);
  let sector = first;
  for (let left = content.length / sectorSize; left > 0 && sector <= largest; left -= 1) {
    yield sector;
    const table = tables[Math.floor(sector / aSector)] ?? largest;
    sector = content.readUInt32LE((table + 1) * sectorSize + (sector % aSector) * 4);
  }
}

/** Where the parts of the allocation table stand: the first in the header, the others in a chain of their own. */
function tablesOf(content: Buffer, sectorSize: number): number[] {
  const read = (at: number, count: number) =>
    Array.from({ length: count }, (_, index) => content.readUInt32LE(at + index * 4));
  const tables = read(76, inHeader);
  const each = sectorSize / 4 - 1;
  let sector = content.readUInt32LE(68);
  for (let left = content.length / sectorSize; left > 0 && sector <= largest; left -= 1) {
    const at = (sector + 1) * sectorSize;
    tables.push(...read(at, each));
    sector = content.readUInt32LE(at + each * 4);
  }
  return tables;
}

function siblingsOf(entries: readonly Entry[], first: number): Set<string> {
  const seen = new Set<number>();
  const waiting = [first];
  const names = new Set<string>();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at];
    if (!entry || seen.has(at)) continue;
    seen.add(at);
    names.add(entry.name);
    waiting.push(entry.left, entry.right);
  }
  return names;
}
