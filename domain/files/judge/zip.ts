import type { Format } from "../formats";
import type { Judgement } from "./index";
import { readEntry, readZip, type Zip } from "./zip-entries";

const openDocuments: Record<string, Format> = {
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.oasis.opendocument.presentation": "odp",
};

const officeDocuments: readonly [RegExp, Format][] = [
  [/wordprocessingml\.document\.main\+xml/, "docx"],
  [/spreadsheetml\.sheet\.main\+xml/, "xlsx"],
  [/presentationml\.presentation\.main\+xml/, "pptx"],
  [/presentationml\.slideshow\.main\+xml/, "ppsx"],
];

const macros =
  /(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\/|^Basic\/[^/]+\/(?!script-l[bc]\.xml$)[^/]+|^Scripts\/./i;
const program = /^(?:META-INF\/MANIFEST\.MF|AndroidManifest\.xml|classes\.dex|Payload\/[^/]+\.app\/)/i;

/** What parts of other endings than the main one's would be: some programs name macros among them that are not there. */
const otherDefaults = /<Default\s(?![^>]*Extension="xml")[^>]*>/gi;

/** An office document, or an archive of anything else. */
export function judgeZip(content: Buffer): Judgement {
  const zip = readZip(content);
  if (!zip) return { fault: "unknown" };
  const names = [...zip.keys()];
  const types = textOf(content, zip, "[Content_Types].xml").replace(otherDefaults, "");
  if (/macroEnabled/i.test(types) || names.some((name) => macros.test(name))) return { fault: "macros" };
  const open = openDocuments[textOf(content, zip, "mimetype").trim()];
  if (open) return { format: open };
  const [, found] = officeDocuments.find(([type]) => type.test(types)) ?? [];
  if (found) return { format: found };
  if (names.some((name) => program.test(name))) return { fault: "program" };
  return { format: "zip" };
}

const textOf = (content: Buffer, zip: Zip, name: string) => {
  const entry = zip.get(name);
  return entry ? (readEntry(content, entry)?.toString("utf8") ?? "") : "";
};
