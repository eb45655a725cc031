import type { Format } from "../formats";
import { readDirectory } from "./compound-entries";
import type { Judgement } from "./index";

const streams: readonly [name: string, format: Format][] = [
  ["WordDocument", "doc"],
  ["Workbook", "xls"],
  ["Book", "xls"],
  ["PowerPoint Document", "ppt"],
];

/** A document of Office before 2007, or a newer one behind a password. */
export function judgeCompound(content: Buffer): Judgement {
  const directory = readDirectory(content);
  if (!directory) return { fault: "unknown" };
  if (directory.top.has("EncryptedPackage")) return { fault: "locked" };
  if (directory.all.has("VBA") || directory.all.has("_VBA_PROJECT")) return { fault: "macros" };
  const [, format] = streams.find(([name]) => directory.top.has(name)) ?? [];
  return format ? { format } : { fault: "unknown" };
}
