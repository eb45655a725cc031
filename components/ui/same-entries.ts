/** Whether the fields still hold what was sent, or somebody has typed on meanwhile. Hidden ones are the page's own. */
export function sameEntries(form: HTMLFormElement, sent: FormData): boolean {
  const now = new FormData(form);
  const names = new Set<string>();
  for (const field of form.querySelectorAll<HTMLInputElement>("input, select, textarea")) {
    if (field.type !== "hidden") names.add(field.name);
  }
  return [...names].every((name) => {
    const [current, before] = [now.getAll(name), sent.getAll(name)];
    return current.length === before.length && current.every((value, at) => isSame(value, before[at]));
  });
}

/** A field without a file gives another empty one each time. */
function isSame(one: FormDataEntryValue, other: FormDataEntryValue | undefined): boolean {
  if (!(one instanceof File) || !(other instanceof File)) return one === other;
  return one.name === other.name && one.size === other.size;
}
