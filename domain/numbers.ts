import type { Language } from "@/db/enums";

/**
 * Reads a number as it is written in Vietnam, exactly: the answer is decimal text ("1234567.89"), never a float.
 * Digits after the decimal sign stay as typed (48,50 gives "48.50"), leading zeros go. Null for what is no number.
 *
 * What is ambiguous is decided so:
 * - with both signs the last one is the decimal sign: 1.234.567,89 and 1,234,567.89 are the same number;
 * - a comma alone is the decimal sign: 48,5, and 1,234 is a little more than one;
 * - several commas or several dots separate thousands: 1.234.567;
 * - one dot before exactly three digits separates thousands, 1.234; any other is the decimal sign, 536.6. It is also
 *   the decimal sign where the digits before it are no group of thousands: 0.125, 1234.567;
 * - spaces may stand for the dots between thousands: 1 234 567,89.
 */
export function parseVietnameseNumber(text: string): string | null {
  return parseNumber(text, "vi");
}

/**
 * Reads a number as it is written in the reader's language. English is Vietnamese with dot and comma exchanged: 1,234
 * is a thousand and more, 1.234 a little more than one. Rules and answer are those of `parseVietnameseNumber`.
 */
export function parseNumber(text: string, language: Language): string | null {
  const match = /^([+\-\u2212]?)(\d[\d.,\s]*)$/.exec(text.trim());
  if (!match) return null;
  const decimal = decimalSign(match[2] ?? "", language);
  const [whole = "", fraction, ...rest] = decimal ? (match[2] ?? "").split(decimal) : [match[2] ?? ""];
  const integer = withoutGroups(whole, decimal);
  if (integer === null || rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  return signed(match[1] === "" || match[1] === "+" ? "" : "-", integer, fraction);
}

/**
 * Writes decimal text ("-1234.5") as it is read in the language: -1.234,5 in Vietnamese, -1,234.5 in English. Reading
 * it in that language gives the same text back. Throws RangeError for what is no plain decimal number.
 */
export function formatNumber(decimal: string, language: Language): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) throw new RangeError(`"${decimal}" is no decimal number.`);
  const { thousands, fraction } = signs[language];
  const whole = grouped(match[2] ?? "").join(thousands);
  return `${match[1]}${whole}${match[3] === undefined ? "" : fraction + match[3]}`;
}

const signs = {
  vi: { thousands: ".", fraction: "," },
  en: { thousands: ",", fraction: "." },
} as const satisfies Record<Language, { thousands: string; fraction: string }>;

// The sign that the fraction follows, or null when every sign separates thousands.
function decimalSign(digits: string, language: Language): "." | "," | null {
  const used = digits.replace(/[^.,]/g, "");
  const last = used.at(-1);
  if (last !== "." && last !== ",") return null;
  if (new Set(used).size === 2) return last;
  if (used.length > 1) return null;
  return last === signs[language].thousands && /^[1-9]\d{0,2}.\d{3}$/.test(digits) ? null : last;
}

// The digits of the whole part, or null when its thousands are not grouped by threes with one kind of sign.
function withoutGroups(whole: string, decimal: string | null): string | null {
  const separators = new Set(whole.replace(/\d/g, ""));
  if (separators.size > 1 || (decimal && separators.has(decimal))) return null;
  if (separators.size === 1 && !/^\d{1,3}(\D\d{3})+$/.test(whole)) return null;
  return whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
}

function grouped(digits: string): string[] {
  const first = digits.length % 3 || 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])];
}

function signed(sign: string, integer: string, fraction: string | undefined): string {
  const number = fraction === undefined ? integer : `${integer}.${fraction}`;
  return /[1-9]/.test(number) ? sign + number : number;
}
