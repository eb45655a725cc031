/** A time of day as people type it: 8:00, 8h, 8h30, 14 giờ 30. */
export function timeFrom(text: string): { time: string } | null {
  const match = /^([01]?\d|2[0-3])(?:[:hg](?:iờ|io)?([0-5]\d)?)?$/i.exec(text.replace(/\s+/g, ""));
  return match ? { time: `${(match[1] ?? "").padStart(2, "0")}:${match[2] ?? "00"}` } : null;
}
