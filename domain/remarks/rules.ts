interface Named {
  id: string;
  name: string;
}

/** A piece of a remark: plain words, or the name of somebody with its @. */
export interface Piece {
  text: string;
  ids: string[];
}

const isLetter = /[\p{L}\p{M}\p{N}]/u;

/**
 * The words of a remark, taken apart at the names that stand in it with an @ before them: the longest name that fits,
 * whatever its capitals, and not as the beginning of a longer word. People of one name are meant together.
 */
export function piecesOf(body: string, people: readonly Named[]): Piece[] {
  const idsByName = new Map<string, string[]>();
  for (const { id, name } of people) {
    const key = name.toLowerCase();
    idsByName.set(key, [...(idsByName.get(key) ?? []), id]);
  }
  const lengths = [...new Set(people.map(({ name }) => name.length))].sort((a, b) => b - a);
  const pieces: Piece[] = [];
  let plain = 0;
  for (let at = body.indexOf("@"); at !== -1; at = body.indexOf("@", at + 1)) {
    if (at < plain || isLetter.test(body[at - 1] ?? "")) continue;
    const named = namedAt(body, at + 1, lengths, idsByName);
    if (!named) continue;
    if (at > plain) pieces.push({ text: body.slice(plain, at), ids: [] });
    plain = at + 1 + named.length;
    pieces.push({ text: body.slice(at, plain), ids: named.ids });
  }
  if (plain < body.length) pieces.push({ text: body.slice(plain), ids: [] });
  return pieces;
}

/** The longest name that stands there. By lengths, of which there are few, however many people there are. */
function namedAt(
  body: string,
  at: number,
  lengths: readonly number[],
  idsByName: ReadonlyMap<string, string[]>,
) {
  for (const length of lengths) {
    const ids = idsByName.get(body.slice(at, at + length).toLowerCase());
    if (ids && !isLetter.test(body[at + length] ?? "")) return { length, ids };
  }
  return null;
}
