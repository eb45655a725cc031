import { inflateRawSync } from "node:zlib";

interface Entry {
  method: number;
  size: number;
  offset: number;
}

export type Zip = ReadonlyMap<string, Entry>;

const endOfDirectory = { signature: 0x06054b50, size: 22, longestComment: 0xffff };
const directoryEntry = { signature: 0x02014b50, size: 46 };
const localEntry = { signature: 0x04034b50, size: 30 };

/** Enough for what tells of an office document's type, and too little to be blown up. */
const mostBytes = 1024 * 1024;

/** What a ZIP archive says of itself in its directory; null for one that is broken. Nothing is unpacked. */
export function readZip(content: Buffer): Zip | null {
  const end = endOf(content);
  if (end === null) return null;
  const entries = new Map<string, Entry>();
  let at = content.readUInt32LE(end + 16);
  for (let left = content.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + directoryEntry.size > end || content.readUInt32LE(at) !== directoryEntry.signature) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => content.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const start = at + directoryEntry.size;
    entries.set(content.toString("utf8", start, start + name), {
      method: content.readUInt16LE(at + 10),
      size: content.readUInt32LE(at + 20),
      offset: content.readUInt32LE(at + 42),
    });
    at = start + name + extra + comment;
  }
  return entries;
}

/** One entry, unpacked; null where that cannot be done, or it is larger than what it is asked for would be. */
export function readEntry(content: Buffer, { method, size, offset }: Entry): Buffer | null {
  const isThere = offset + localEntry.size <= content.length;
  if (!isThere || content.readUInt32LE(offset) !== localEntry.signature) return null;
  const names = content.readUInt16LE(offset + 26) + content.readUInt16LE(offset + 28);
  const start = offset + localEntry.size + names;
  const data = content.subarray(start, start + size);
  if (method === 0) return data.length > mostBytes ? null : data;
  try {
    return method === 8 ? inflateRawSync(data, { maxOutputLength: mostBytes }) : null;
  } catch {
    return null;
  }
}

/** The directory's end is the archive's, but for a comment. */
function endOf(content: Buffer): number | null {
  const last = content.length - endOfDirectory.size;
  for (let at = last; at >= Math.max(0, last - endOfDirectory.longestComment); at -= 1) {
    if (content.readUInt32LE(at) === endOfDirectory.signature) return at;
  }
  return null;
}
