import { endingOf } from "../names";
import type { Judgement } from "./index";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** What a browser, or a program that thinks it knows better than the media type, would take for a page. */
const markup =
  /^\s*<[!?a-z]|<\/?(?:!doctype|html|head|body|script|svg|iframe|frame|object|embed|applet|meta|link|base|style|form|img|\?xml|\?php)[\s/>]/i;

/** Text that is run, or shown as a page or mail, where somebody opens it by its name. */
const scripts = new Set(
  (
    "js jse mjs cjs ts vbs vbe wsf wsh wsc hta bat cmd com ps1 psm1 sh bash ksh zsh csh command py pyw pl rb php " +
    "phtml jsp asp aspx lua reg inf scf url desktop sct jnlp applescript vb vba"
  ).split(" "),
);
const pages = new Set("htm html xhtml shtml xht svg xml xsl xslt mht mhtml eml msg".split(" "));

/** Text in UTF-8 or UTF-16, and neither a script nor anything that is shown as a page. */
export function judgeText(content: Buffer, name: string): Judgement {
  const text = readText(content);
  if (text === null || controls.test(text)) return { fault: "unknown" };
  const ending = endingOf(name);
  if (text.startsWith("#!") || scripts.has(ending)) return { fault: "script" };
  if (markup.test(text) || pages.has(ending)) return { fault: "markup" };
  if (text.trim() === "") return { fault: "empty" };
  return { format: ending === "csv" ? "csv" : "txt" };
}

function readText(content: Buffer): string | null {
  const mark = content.toString("latin1", 0, 2);
  const encoding = { "\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be" }[mark] ?? "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return null;
  }
}
