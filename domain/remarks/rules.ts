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
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length);
  const pieces: Piece[] = [];
  let plain = 0;
  for (let at = body.indexOf("@"); at !== -1; at = body.indexOf("@", at + 1)) {
    const name = isLetter.test(body[at - 1] ?? "") ? undefined : nameAt(body, at + 1, byLength);
    if (name === undefined) continue;
    if (at > plain) pieces.push({ text: body.slice(plain, at), ids: [] });
    plain = at + 1 + name.length;
    const ids = people.filter((one) => isSame(one.name, name)).map(({ id }) => id);
    pieces.push({ text: body.slice(at, plain), ids });
  }
  if (plain < body.length) pieces.push({ text: body.slice(plain), ids: [] });
  return pieces;
}

function nameAt(body: string, at: number, byLength: readonly Named[]): string | undefined {
  const fits = byLength.find(({ name }) => {
    const end = at + name.length;
    return isSame(body.slice(at, end), name) && !isLetter.test(body[end] ?? "");
  });
  return fits && body.slice(at, at + fits.name.length);
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
