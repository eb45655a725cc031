const names = [
  "departmentIds",
  "successor",
  "successorId",
  "name",
  "abbreviation",
  "kind",
  "from",
  "document",
] as const;

export type ClosingFields = Record<string, string | string[]>;

/** The address of a step on the way to a closing, with what was chosen so far. */
export function closingAddress(step: "choose" | "confirm", fields: ClosingFields): string {
  const search = new URLSearchParams();
  for (const name of names) {
    for (const value of [fields[name] ?? []].flat()) if (value !== "") search.append(name, value);
  }
  const text = search.toString();
  const path = step === "confirm" ? "/admin/departments/close/confirm" : "/admin/departments/close";
  return text === "" ? path : `${path}?${text}`;
}

/** What an address says of a closing, as a form would say it. */
export function closingFields(params: Record<string, string | string[] | undefined>): ClosingFields {
  const fields: ClosingFields = {};
  for (const name of names) {
    const values = [params[name] ?? []].flat();
    const last = values.at(-1);
    if (name === "departmentIds") fields[name] = values;
    else if (last !== undefined) fields[name] = last;
  }
  return fields;
}
