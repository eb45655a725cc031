export interface Delegate {
  name: string;
  title: string;
}

/** Delegates as a clerk writes them: "Name, title; Name, title". A name without a comma has no title. */
export function parseDelegates(text: string): Delegate[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const comma = part.indexOf(",");
      if (comma === -1) return { name: part, title: "" };
      return { name: part.slice(0, comma).trim(), title: part.slice(comma + 1).trim() };
    });
}

/** The other way round, for the field and the record. */
export function writeDelegates(delegates: readonly Delegate[]): string {
  return delegates.map(({ name, title }) => (title === "" ? name : `${name}, ${title}`)).join("; ");
}
