import { fileKinds } from "@/db/enums";
import { signInPath } from "../paths";
import type { Received } from "./receive";

/** As much of a name as tells which file it was; an address has an end. */
const longestName = 60;

/** Where a form that was sent without script is answered: the page of the meeting's files, which says how it ended. */
export function wayBack(meetingId: string, { stored, refused, fields, status }: Received): string {
  const page = `/meetings/${meetingId}/files`;
  if (status === 401) return signInPath(page);
  const query = new URLSearchParams();
  if (stored > 0) query.set("stored", String(stored));
  for (const { name, complaint } of refused) query.append("refused", `${complaint.key} ${cut(name)}`);
  if (refused.length > 0) {
    for (const name of ["kind", "departmentId"]) query.set(name, fields.get(name)?.slice(0, 40) ?? "");
  }
  return `${page}?${query}`;
}

const isKey = (key: string) =>
  /^(?:file|upload)_/.test(key) ||
  ["not_found", "forbidden", "meeting_is_cancelled", "unknown", "unexpected"].includes(key);

/** What such an address says; nothing for one that nobody was sent to. */
export function readWayBack(query: Record<string, string | string[] | undefined>) {
  const one = (name: string) => [query[name] ?? []].flat()[0] ?? "";
  const refused = [query.refused ?? []].flat().slice(0, 20);
  return {
    stored: /^\d{1,2}$/.test(one("stored")) ? Number(one("stored")) : 0,
    refused: refused.flatMap((text) => {
      const [, key, name = ""] = /^([a-z_]{1,40}) (.{0,60})/u.exec(text) ?? [];
      return key && isKey(key) ? [{ key, name }] : [];
    }),
    kind: fileKinds.find((kind) => kind === one("kind")),
    departmentId: one("departmentId"),
  };
}

const cut = (name: string) => Array.from(name.toWellFormed()).slice(0, longestName).join("");
