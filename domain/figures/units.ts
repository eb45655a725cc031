import { fold } from "../text";

/** What a figure is counted in: a measure, and how many of it make one, as a power of ten. */
export interface Unit {
  /** One spelling for all: "usd", "vnd", "%", "du an"; empty where nothing is named. */
  measure: string;
  /** The zeros of its magnitude: 6 for triệu. */
  zeros: number;
}

const magnitudes: readonly (readonly [spelling: string, zeros: number])[] = [
  ["(?:nghin|ngan) (?:ty|ti)", 12],
  ["(?:trieu) (?:ty|ti)", 15],
  ["1(?:[. ]?000){3}|ty|ti|billions?|bn", 9],
  ["1(?:[. ]?000){2}|trieu|tr|millions?|mn", 6],
  ["1[. ]?000|nghin|ngan|thousands?", 3],
];

const currencies: readonly (readonly [spelling: string, measure: string])[] = [
  ["usd|us\\$|\\$|us dollars?|dollars?|do ?la(?: (?:my|us))?|do(?: my)?", "usd"],
  ["vnd|dong|d|dong viet nam|viet nam dong", "vnd"],
  ["eur|euros?|€", "eur"],
  ["jpy|yen(?: nhat)?|¥", "jpy"],
  ["cny|rmb|ndt|nhan dan te|te", "cny"],
];

// A currency may stand close to its magnitude: trđ, tỷđ, trUSD.
const close = "(?=[ .]|$|usd|vnd|eur|jpy|cny|\\$|€|¥|d$)";
const magnitudePatterns = magnitudes.map(
  ([spelling, zeros]) => [new RegExp(`^(?:${spelling})${close}[ .]*`), zeros] as const,
);
const currencyPatterns = currencies.map(
  ([spelling, measure]) => [new RegExp(`^(?:${spelling})$`), measure] as const,
);

/**
 * Reads a unit as people write it: "tr USD", "triệu đô" and "Triệu USD" are one, "tỉ" is "tỷ đồng", as nobody writes the
 * currency of a billion. What is no magnitude, currency or percent is a measure of its own (dự án, tấn).
 */
export function readUnit(text: string): Unit {
  // Without its mark a degree is a dollar.
  const words = fold(text.normalize("NFC").toLowerCase().replaceAll("độ", "°"))
    .replace(/[()\-\s]+/g, " ")
    .trim()
    .replace(/\.$/, "");
  const found = magnitudePatterns.find(([pattern]) => pattern.test(words));
  const [pattern, zeros] = found ?? [/^/, 0];
  const rest = words.replace(pattern, "");
  if (rest === "" && zeros >= 9) return { measure: "vnd", zeros };
  const currency = currencyPatterns.find(([spelling]) => spelling.test(rest));
  return { measure: currency?.[1] ?? percentIn(rest), zeros };
}

/** Whether figures of the unit are parts of a hundred, which differ by points. */
export function isPercent({ measure }: Unit): boolean {
  return measure.startsWith("%");
}

function percentIn(measure: string): string {
  return measure.replace(/^(?:phan tram|percent|per cent|pct)\b/, "%").replace(/\s+/g, " ");
}
