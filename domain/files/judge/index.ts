import type { Format } from "../formats";
import { judgeCompound } from "./compound";
import { judgeText } from "./text";
import { judgeZip } from "./zip";

/** Why a file is not kept, by the rest of its key in messages "errors.file_…". */
export type Fault = "empty" | "program" | "markup" | "script" | "macros" | "locked" | "unknown";

export type Judgement = { format: Format } | { fault: Fault };

type Signature = readonly [bytes: string, at?: number];

const signatures: readonly [Format, ...Signature[]][] = [
  ["pdf", ["%PDF-"]],
  ["rtf", ["{\\rtf"]],
  ["png", ["\x89PNG\r\n\x1a\n"], ["IHDR", 12]],
  ["jpg", ["\xff\xd8\xff"]],
  ["gif", ["GIF87a"]],
  ["gif", ["GIF89a"]],
  ["webp", ["RIFF"], ["WEBP", 8]],
  ["tif", ["II*\0"]],
  ["tif", ["MM\0*"]],
  ...["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"].map((brand): [Format, Signature] => [
    "heic",
    [`ftyp${brand}`, 4],
  ]),
  ["rar", ["Rar!\x1a\x07\0"]],
  ["rar", ["Rar!\x1a\x07\x01\0"]],
  ["7z", ["7z\xbc\xaf\x27\x1c"]],
];

/** Of Windows, Linux, macOS (both orders of bytes, and several in one, which Java shares), and a shortcut of Windows. */
const programs: readonly Signature[] = [
  ["MZ"],
  ["\x7fELF"],
  ["\xfe\xed\xfa\xce"],
  ["\xfe\xed\xfa\xcf"],
  ["\xce\xfa\xed\xfe"],
  ["\xcf\xfa\xed\xfe"],
  ["\xca\xfe\xba\xbe"],
  ["L\0\0\0\x01\x14\x02\0"],
];

/**
 * What a file is, by its bytes. Its name counts only where bytes do not tell: a table of values is text, and so is a
 * script. What the browser claims does not count at all.
 */
export function judge(content: Buffer, name: string): Judgement {
  if (content.length === 0) return { fault: "empty" };
  const begins = ([bytes, at = 0]: Signature) => content.toString("latin1", at, at + bytes.length) === bytes;
  if (programs.some(begins)) return { fault: "program" };
  if (begins(["PK\x03\x04"])) return judgeZip(content);
  if (begins(["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])) return judgeCompound(content);
  const [format] = signatures.find(([, ...parts]) => parts.every(begins)) ?? [];
  return format ? { format } : judgeText(content, name);
}
