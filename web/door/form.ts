/** What stands between the parts of a form, by its Content-Type. */
export function boundaryOf(contentType: string): string | undefined {
  const found = contentType.match(/;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i);
  return found?.[1] ?? found?.[2];
}

type Field = [name: string, value: string];

/** More than any form of ours has; a form of many thousand names would keep everybody waiting. */
const mostFields = 1_000;

/** The fields of a body that is a form as browsers write it, from its first boundary to its last; else null. */
export function readForm(body: Buffer, boundary: string | undefined): Field[] | null {
  if (!boundary) return null;
  const [before, ...parts] = `\r\n${body.toString("latin1")}`.split(`\r\n--${boundary}`);
  const end = parts.pop();
  if (before !== "" || !/^--(\r\n)?$/.test(end ?? "") || parts.length > mostFields) return null;
  const fields = parts.map(fieldOf).filter((field) => field !== null);
  return fields.length === parts.length ? fields : null;
}

function fieldOf(part: string): Field | null {
  const [whole = "", head = ""] = part.match(/^\r\n([\s\S]*?)\r\n\r\n/) ?? [];
  const name = head.match(
    /^content-disposition: form-data; name="([^"\r\n]*)"(; filename="[^"\r\n]*")?\r?$/im,
  );
  return name ? [name[1] ?? "", Buffer.from(part.slice(whole.length), "latin1").toString()] : null;
}
