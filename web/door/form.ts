/** What stands between the parts of a form, by its Content-Type. */
export function boundaryOf(contentType: string): string | undefined {
  const found = contentType.match(/;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i);
  return found?.[1] ?? found?.[2];
}

/** Whether a body is a form from its first boundary to its last, and every part names its field. */
export function isWholeForm(body: Buffer, boundary: string | undefined): boolean {
  if (!boundary) return false;
  const [before, ...parts] = `\r\n${body.toString("latin1")}`.split(`\r\n--${boundary}`);
  const end = parts.pop();
  return before === "" && end?.startsWith("--") === true && parts.every(isPart);
}

function isPart(part: string): boolean {
  const head = part.match(/^[ \t]*\r\n([\s\S]*?)\r\n\r\n/)?.[1];
  return /^content-disposition:[ \t]*form-data;.*\bname=/im.test(head ?? "");
}
