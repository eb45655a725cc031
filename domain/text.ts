/**
 * Text as it is stored: NFC, line ends as \n, without white space at the end of a line or of the text. What
 * stands at the beginning of a line stays. `cleanText(cleanText(x))` is `cleanText(x)`.
 */
export function cleanText(text: string): string {
  // Line by line: a regular expression for "spaces before a line's end" takes quadratic time on a long run of them.
  const lines = text.normalize("NFC").replace(/\r\n?/g, "\n").split("\n");
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
const forbiddenCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\r(?!\n)|\p{Surrogate}/u;

/**
 * Whether the text holds what no text has a use for and Postgres or XML cannot keep: NUL, the other C0 controls but
 * line feed and tab, half a surrogate pair. The line ends \r\n that browsers send are no offence; `cleanText` makes
 * them \n.
 */
export function hasForbiddenCharacters(text: string): boolean {
  return forbiddenCharacters.test(text);
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
