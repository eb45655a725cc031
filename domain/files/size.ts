import type { Language } from "@/db/enums";
import { formatNumber } from "../numbers";

const [kilobyte, megabyte] = [1024, 1024 * 1024];

/** What a file may have at the most; the database holds it, too. */
export const mostBytes = 10 * megabyte;

/** How large a file is, as people say it: 340 KB, 1,2 MB. */
export function formatSize(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / kilobyte));
  if (kilobytes < 1_000) return `${kilobytes} KB`;
  const megabytes = (bytes / megabyte).toFixed(1).replace(/\.0$/, "");
  return `${formatNumber(megabytes, language)} MB`;
}
