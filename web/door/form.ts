/** What stands between the parts of a form, by its Content-Type. */
export function boundaryOf(contentType: string): string | undefined {
  const found = contentType.match(/;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i);
  return found?.[1] ?? found?.[2];
}

type Field = [name: string, value: string];

/** The fields of a body that is a form from its first boundary to its last, every part with a name; else null. */
export function readForm(body: Buffer, boundary: string | undefined): Field[] | null {
  if (!boundary) return null;
  const [before, ...parts] = `\r\n${body.toString("latin1")}`.split(`\r\n--${boundary}`);
  const end = parts.pop();
  if (before !== "" || !end?.startsWith("--")) return null;
  const fields = parts.map(fieldOf).filter((field) => field !== null);
  return fields.length === parts.length ? fields : null;
}

function fieldOf(part: string): Field | null {
  const [whole = "", head = ""] = part.match(/^[ \t]*\r\n([\s\S]*?)\r\n\r\n/) ?? [];
  const name = head.match(/^content-disposition:[ \t]*form-data;.*\bname=(?:"([^"]*)"|([^\s;]*))/im);
  return name ? [name[1] ?? name[2] ?? "", Buffer.from(part.slice(whole.length), "latin1").toString()] : null;
}
