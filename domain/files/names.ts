import { cleanText } from "../text";
import { type Format, formats } from "./formats";

/** No file system takes more bytes than 255, and a browser adds " (1)". */
const longest = { characters: 150, bytes: 240 };

/** As much as is looked at: putting thousands of marks on a letter in order takes long. */
const longestRead = 1_000;

// Controls, whatever turns a line around or joins letters, halves of characters, and what no script has assigned.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
const taken = /[<>:"|?*\\/]+/g;
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:$|[. ])/i;

/** Endings that say what a file is: ours, and those of what is run or shown as a page. */
const endings = new Set([
  ...Object.values(formats).flatMap((format) => format.endings as readonly string[]),
  ...(
    "exe com scr pif msi msp dll cpl sys bat cmd ps1 vbs vbe js jse mjs wsf wsh hta lnk url reg inf jar apk app dmg " +
    "pkg deb rpm sh py pl rb php asp aspx jsp htm html xhtml shtml svg xml xsl mht mhtml swf docm dotm xlsm xltm " +
    "xlam xlsb pptm potm ppsm ppam dotx xltx potx iso img chm hlp"
  ).split(" "),
]);

/** How the name ends that somebody gave a file, in small letters: "pdf"; empty where it ends in nothing of the kind. */
export function endingOf(raw: string): string {
  return /\.([a-z0-9]{1,8})[\s.]*$/i.exec(cleanText(raw.slice(-longestRead)))?.[1]?.toLowerCase() ?? "";
}

/**
 * The name that a file is stored and offered under, on whatever system it is saved: without a path, without characters
 * that nobody sees or a system reserves, of bounded length, and ending as its format does.
 * `harmlessName(harmlessName(x, f), f)` is `harmlessName(x, f)`.
 */
export function harmlessName(raw: string, format: Format): string {
  const known: readonly string[] = formats[format].endings;
  const own = endingOf(raw);
  const ending = `.${known.includes(own) ? own : known[0]}`;
  const path = cleanText(raw.slice(-longestRead)).split(/[\\/]+/);
  let name = path.findLast((part) => /[^.\s]/.test(part)) ?? "";
  for (let before: string | null = null; before !== name; ) {
    before = name;
    name = shortened(tidied(withoutEnding(name)), ending);
  }
  return `${name || "tep"}${ending}`;
}

function tidied(name: string): string {
  const plain = cleanText(name.replace(unseen, " ").replace(taken, "-")).replace(/\s+/g, " ");
  const bare = plain.replace(/^[\s.\p{M}]+|[\s.]+$/gu, "");
  return reserved.test(bare) ? `_${bare}` : bare;
}

function withoutEnding(name: string): string {
  const [whole = "", ending = ""] = /\.([a-z0-9]{1,8})$/i.exec(name) ?? [];
  return endings.has(ending.toLowerCase()) ? name.slice(0, name.length - whole.length) : name;
}

function shortened(name: string, ending: string): string {
  const fits = (text: string) =>
    text.length + ending.length <= longest.characters && Buffer.byteLength(text + ending) <= longest.bytes;
  const letters = Array.from(name);
  while (!fits(letters.join(""))) letters.pop();
  return letters.join("");
}
