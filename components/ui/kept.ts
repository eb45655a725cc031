/** What was typed before stands before what the page would show. */
export const keptText = (kept: string | string[] | undefined, usual: string | undefined) =>
  kept === undefined ? usual : Array.isArray(kept) ? kept[0] : kept;

export const keptTick = (kept: string | string[] | undefined, value: string, usual: boolean) =>
  kept === undefined ? usual : Array.isArray(kept) ? kept.includes(value) : kept === value;
