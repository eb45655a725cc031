import { cleanLine, cleanTyped } from "@/domain/text";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

const graphemes = new Intl.Segmenter("vi");

/**
 * One line of a mail, whatever it is made of: no line breaks that could begin a header, no characters that turn the
 * line around, no half characters, and not longer than `most` of what a reader sees as characters.
 */
export function oneLine(text: string, most = 300): string {
  // What lies far beyond is cut off before it costs time: what one sees as a letter is seldom more than 8 units of code.
  const start = text.slice(0, most * 16 + 16).toWellFormed();
  return shortened(cleanLine(cleanTyped(start).replace(controls, " ")), most);
}

/** Paragraphs of a mail: as `oneLine`, line by line, without empty ones. */
export function paragraphs(text: string, most = 4_000): string[] {
  const start = text.length > most ? `${text.slice(0, most)}…` : text;
  return start
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => oneLine(line, most + 1))
    .filter(Boolean);
}

function shortened(line: string, most: number): string {
  if (line.length <= most) return line;
  let seen = 0;
  let cut = 0;
  for (const { index, segment } of graphemes.segment(line)) {
    const end = index + segment.length;
    seen += 1;
    if (seen > most || end > most * 8) return `${line.slice(0, cut).trimEnd()}…`;
    if (seen < most) cut = end;
  }
  return line;
}
