import { fold } from "../text";

/** A number in digits or, up to thirty, in words, as a part of a pattern; `numberOf` reads it. */
export const numberPattern =
  "(\\d{1,3}|hai muoi|ba muoi|muoi(?: mot| hai| lam)?|mot|gieng|hai|ba|bon|tu|nam|bay|tam|chin)";

const numerals: Record<string, number> = {
  mot: 1,
  gieng: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  "muoi mot": 11,
  "muoi hai": 12,
  "muoi lam": 15,
  "hai muoi": 20,
  "ba muoi": 30,
};

/** The number that `numberPattern` found. */
export function numberOf(word = ""): number {
  return numerals[word] ?? Number(word);
}

const months =
  "jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?";
const weekdays =
  "mon(?:day)? tue(?:s|sday)? wed(?:nesday)? thur(?:s|sday)? fri(?:day)? sat(?:urday)? sun(?:day)?";
const digits = "one two three four five six seven eight nine ten";

type Translation = readonly [from: RegExp, to: string];

function listed(words: string, to: (index: number) => string): Translation[] {
  return words.split(" ").map((word, index) => [new RegExp(`\\b${word}\\b`, "g"), to(index)]);
}

// English and what is spelled in more than one way, put into the words of one grammar. The order counts: units come
// before what stands around them.
const translations: readonly Translation[] = [
  [/(\d)(?:st|nd|rd|th)\b/g, "$1"],
  [/\b(?:no|not) later than\b|\bat the latest\b/g, "cham nhat"],
  [/\b(?:the|of)\b/g, " "],
  ...listed(months, (index) => `thang ${index + 1}`),
  ...listed(weekdays, (index) => (index === 6 ? "chu nhat" : `thu ${index + 2}`)),
  ...listed(digits, (index) => String(index + 1)),
  [/\bcn\b/g, "chu nhat"],
  [/\b(?:working|business) days?\b|\bngay lv\b/g, "ngay lam viec"],
  [/\bdays?\b/g, "ngay"],
  [/\bweeks?\b/g, "tuan"],
  [/\bmonths?\b|\bthg\b/g, "thang"],
  [/\bt(?=\d{1,2}[/-]\d{4})/g, "thang "],
  [/\bquarters?\b|\bq(?=\s?[\divx])/g, "quy "],
  [/\byears?\b/g, "nam"],
  [/\btoday\b/g, "hom nay"],
  [/\btomorrow\b/g, "mai"],
  [/\b(?:early|beginning|start)\b/g, "dau"],
  [/\bfirst half\b/g, "nua dau"],
  [/\b(?:middle|mid)\b-?/g, "giua "],
  [/\b(?:end|late)\b/g, "cuoi"],
  [/\bbefore\b/g, "truoc"],
  [/\b(?:by|until|till)\b/g, "den"],
  [/\b(?:within|in|on)\b/g, "trong"],
  [/\bdue\b/g, "han"],
  [/(\d)(?=[a-z])|([a-z])(?=\d)/g, "$1$2 "],
  [/\s+/g, " "],
  [/\bthis (tuan|thang|quy|nam)\b/g, "$1 nay"],
  [/\b(?:next|sang) (tuan|thang|quy|nam)\b|\bnext (thu \d|chu nhat)\b/g, "$1$2 sau"],
  [/\bthis (thu \d|chu nhat)\b/g, "$1"],
  [/ ?([/.-]) ?/g, "$1"],
];

/**
 * What somebody typed, as words to read: folded, with single spaces, English in the Vietnamese words. "sáu" (six) becomes
 * a digit and "ngày mốt" the day after tomorrow, which without their marks are "sau" (next) and "một" (one).
 */
export function plainWords(text: string): string {
  const composed = text.normalize("NFC").toLowerCase().replaceAll("sáu", "6").replaceAll("mốt", "kia");
  const folded = fold(composed)
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[,;()]|:(?!\d)/g, " ");
  return translations
    .reduce((words, [from, to]) => words.replace(from, to), folded)
    .replace(/\.$/, "")
    .trim();
}

const filler =
  /^(?:(truoc|cham nhat|muon nhat|trong vong|trong|cho|den|toi|het|vao|la|luc|han chot|thoi han|han|xong|hoan thanh|sang|trua|chieu|cuoi(?= ngay)|\d{1,2}:\d{2}|\d{1,2} (?:h|g|gio)(?: \d{1,2})?(?: phut)?))(?: |$)/;

/**
 * The words without those that lead up to a date ("trong", "chậm nhất", "17h"), and whether the last of them was
 * "trước": before a month is not in it.
 */
export function withoutFillers(words: string): { rest: string; before: boolean } {
  let [rest, before] = [words, false];
  for (let match = filler.exec(rest); match; match = filler.exec(rest)) {
    before = match[1] === "truoc";
    rest = rest.slice(match[0].length);
  }
  return { rest, before };
}
