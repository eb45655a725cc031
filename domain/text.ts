/**
 * What nobody sees or what turns a line around: zero-width spaces, fillers, tags, soft hyphens, directions. They come
 * along with copied text, and make two names that look alike differ.
 */
const invisible =
  /[\u00ad\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\u{e0000}-\u{e007f}]/gu;

/**
 * Text as it is kept while somebody types it: NFC, without invisible characters, line ends as \n. White space stays,
 * since the next word follows it.
 */
export function cleanTyped(text: string): string {
  return text.replace(invisible, "").normalize("NFC").replace(/\r\n?/g, "\n");
}

/**
 * Text as it is stored: as `cleanTyped` has it, without white space at the end of a line or of the text. What
 * stands at the beginning of a line stays. `cleanText(cleanText(x))` is `cleanText(x)`.
 */
export function cleanText(text: string): string {
  // Line by line: a regular expression for "spaces before a line's end" takes quadratic time on a long run of them.
  const lines = cleanTyped(text).split("\n");
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();
}

/** One line as it is stored, for names and titles: NFC, every run of white space one space, none at the ends. */
export function cleanLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbiddenCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)|\p{Surrogate}/u;

// No script stacks so many marks on a letter, and putting them in order takes time that grows with their square.
const stackedMarks = /\p{M}{31}/u;

/**
 * Whether the text holds what no text has a use for and Postgres or XML cannot keep: NUL, the other controls but line
 * feed and tab, half a surrogate pair, a letter under more than thirty marks. The line ends \r\n that browsers send are no offence; `cleanText` makes
 * them \n.
 */
export function hasForbiddenCharacters(text: string): boolean {
  return forbiddenCharacters.test(text) || stackedMarks.test(text);
}

/**
 * Text as it is searched: lower case, without diacritics, đ as d. "ĐỐI NGOẠI", "đối ngoại" and "doi ngoai" fold
 * alike, so do NFC and NFD, hòa and hoà. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return withoutMarks(withoutMarks(text).toLowerCase()).replaceAll("đ", "d");
}

/**
 * The LIKE pattern for "contains exactly this text": % on both sides, and the text's own %, _ and \ escaped with
 * Postgres' default escape character. Give it folded text where folded text is searched.
 */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}
