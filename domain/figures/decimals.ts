/** An exact decimal number: `digits` divided by ten `places` times; multiplied where that is negative. */
export interface Decimal {
  digits: bigint;
  places: number;
}

/** The number that decimal text ("-48.50") stands for. Throws RangeError for other text. */
export function readDecimal(text: string): Decimal {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`"${text}" is no decimal number.`);
  const fraction = match[2] ?? "";
  return { digits: BigInt(match[1] + fraction), places: fraction.length };
}

/** The number as decimal text, without zeros at the end of the fraction beyond `places`. */
export function writeDecimal(number: Decimal, places = 0): string {
  const { digits, places: written } = number.places < 0 ? toPlaces(number, 0) : number;
  const [sign, size] = digits < 0n ? ["-", -digits] : ["", digits];
  const text = String(size).padStart(written + 1, "0");
  const [integer, fraction] = [text.slice(0, text.length - written), text.slice(text.length - written)];
  const kept = fraction.replace(/0+$/, "").padEnd(Math.min(places, written), "0");
  return kept === "" ? sign + integer : `${sign}${integer}.${kept}`;
}

/** The number times ten as often as there are zeros. */
export function withZeros({ digits, places }: Decimal, zeros: number): Decimal {
  return { digits, places: places - zeros };
}

/** What is left of `a` without `b`. */
export function minus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { digits: toPlaces(a, places).digits - toPlaces(b, places).digits, places };
}

/** `a` divided by `b`, which is not zero, rounded half away from zero to the places. */
export function quotient(a: Decimal, b: Decimal, places: number): Decimal {
  const aligned = Math.max(a.places, b.places);
  const [over, under] = [toPlaces(a, aligned).digits * 10n ** BigInt(places), toPlaces(b, aligned).digits];
  return { digits: divided(over, under), places };
}

/** The number with so many places, rounded half away from zero where it has more. */
export function toPlaces({ digits, places }: Decimal, wanted: number): Decimal {
  const factor = 10n ** BigInt(Math.abs(wanted - places));
  return { digits: wanted < places ? divided(digits, factor) : digits * factor, places: wanted };
}

function divided(over: bigint, under: bigint): bigint {
  const [a, b] = [size(over), size(under)];
  const result = (2n * a + b) / (2n * b);
  return over < 0n === under < 0n ? result : -result;
}

function size(number: bigint): bigint {
  return number < 0n ? -number : number;
}
