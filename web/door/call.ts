/**
 * Whether what calls a server action has the shape that React gives it here: the state of the form and its fields.
 * React takes it apart before any code of ours runs, and fails on what it would not have written itself.
 */
export function isOwnCall(
  fields: readonly (readonly [name: string, value: string])[],
  byScript: boolean,
): boolean {
  const holdsOne = (name: string, fits: (value: unknown) => boolean) => {
    const values = fields.filter((field) => field[0] === name).map((field) => parsed(field[1]));
    return values.length === 1 && values.every(fits);
  };
  if (byScript) return holdsOne("0", isArguments);
  // A form calls one action; Next stumbles over two.
  if (fields.filter(([name]) => /^\$ACTION_(REF|ID)_/.test(name)).length > 1) return false;
  const references = fields.flatMap(([name]) => name.match(/^\$ACTION_REF_(.*)$/)?.[1] ?? []);
  return references.every(
    (number) => holdsOne(`$ACTION_${number}:0`, isReference) && holdsOne(`$ACTION_${number}:1`, isBound),
  );
}

/** From script: the state and the form, or the form alone. */
function isArguments(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > 2) return false;
  return /^\$K[0-9a-f]+$/.test(String(value.at(-1))) && value.slice(0, -1).every((one) => isPlain(one));
}

/** Without script: which action, and that what is bound to it follows, which is the state. */
const isReference = (value: unknown) => (value as { bound?: unknown } | null)?.bound === "$@1";
const isBound = (value: unknown) => Array.isArray(value) && value.every((one) => isPlain(one));

/** Without a mark that stands for something else than the text it is in, and no deeper than a form's state is. */
function isPlain(value: unknown, depth = 8): boolean {
  if (typeof value === "string") return !/^\$(?!\$|undefined$)/.test(value);
  return depth > 0 && Object.values(value ?? {}).every((one) => isPlain(one, depth - 1));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
