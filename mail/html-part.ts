import { type Html, html } from "./html";
import { buttonGround, type Ink, paper, rule, type Step, styleSheet, top, type } from "./look";
import type { Link, Page, Part, Row, Tone, Writer } from "./page";

const tones: Record<Tone, Ink> = { overdue: "overdue", soon: "soon", plain: "ink-2" };
const whole = html`role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"`;

// A word of any length breaks instead of making the letter wider than the screen.
const anywhere = "word-break:break-word;overflow-wrap:anywhere;";

/** A letter as HTML, in tables of its own width, as mail readers still want it. */
export function htmlOf(page: Page, { t, language, officeName }: Writer): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${page.subject}</title>
<style>${styleSheet}</style>
</head>
<body class="paper" style="margin:0;padding:0;${paper}-webkit-text-size-adjust:100%;">
<div style="display:none;max-height:0;overflow:hidden;">${page.preview}</div>
<table ${whole} class="paper" style="${paper}">
<tr><td class="top" align="center" style="${top}">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;">
<tr><td class="frame" align="left" style="padding:28px 24px 40px 24px;">
<table ${whole}>
${line("small", "ink-2", 0, html`${brand(t("office"))}, ${officeName}`)}
${line("title", "ink", 20, page.statement)}
${line("body", "ink-2", 6, page.under)}
${page.parts.map(partHtml)}
${buttonHtml(page.button)}
${footHtml(page)}
</table>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`.markup;
}

/** A run of text as a line of its own, so far under what stands above it. */
function line(step: Step, ink: Ink, above: number, content: string | Html): Html {
  return html`<tr><td class="${ink}" style="padding:${above}px 0 0 0;${type(step, ink)}${anywhere}">${content}</td></tr>`;
}

const brand = (name: string) =>
  html`<b class="ink" style="${type("small", "ink")}font-weight:600;">${name}</b>`;

function partHtml(part: Part): Html {
  switch (part.kind) {
    case "words":
      return line("body", "ink", 16, part.words);
    case "facts":
      return html`<tr><td style="padding:20px 0 0 0;"><table ${whole}>${part.facts.map(factHtml)}</table></td></tr>`;
    case "rows":
      return html`${groupHead(part)}
<tr><td><table ${whole}>${part.rows.map(rowHtml)}</table></td></tr>${part.more && moreHtml(part.more)}`;
  }
}

function groupHead({ mark, tone, name, note }: Part & { kind: "rows" }): Html {
  const ink = tone === "plain" ? "ink" : tones[tone];
  return html`<tr><td style="padding:26px 0 6px 0;${type("group", ink)}"><span class="${ink}" style="${type("group", ink)}">${mark && html`${mark}&nbsp; `}${name}</span>
<span class="ink-3" style="${type("group", "ink-3")}font-weight:400;">${note}</span></td></tr>`;
}

function rowHtml({ title, lines, links, said, date, time }: Row): Html {
  const ink = tones[time.tone];
  return html`
<tr>
<td class="rule" style="padding:12px 16px 13px 0;${rule}vertical-align:top;${anywhere}">
<a class="ink" href="${links[0].href}" style="${type("row", "ink")}text-decoration:none;">${title}</a>
${lines.map((words) => html`<div class="ink-2" style="${type("small", "ink-2")}">${words}</div>`)}
<div class="ink-3" style="${type("links", "ink-3")}">${links.map((link, index) => [index > 0 && ", ", linkHtml(link, "links")])}, ${said}</div>
</td>
<td class="rule" align="right" style="padding:12px 0 13px 0;${rule}vertical-align:top;white-space:nowrap;">
${date && html`<div class="ink" style="${type("row", "ink")}font-weight:400;">${date}</div>`}
<div class="${ink}" style="${type("small", ink)}font-weight:500;">${time.words}</div>
</td>
</tr>`;
}

function factHtml({ name, lines }: { name: string; lines: string[] }): Html {
  return html`
<tr>
<td class="rule ink-2" width="96" style="padding:10px 16px 10px 0;${rule}vertical-align:top;${type("small", "ink-2")}line-height:24px;white-space:nowrap;">${name}</td>
<td class="rule ink" style="padding:10px 0;${rule}vertical-align:top;${type("body", "ink")}${anywhere}">${lines.map((words) => html`<div>${words}</div>`)}</td>
</tr>`;
}

const moreHtml = (link: Link) =>
  html`<tr><td class="rule" style="padding:10px 0 0 0;${rule}">${linkHtml(link, "links")}</td></tr>`;

const linkHtml = ({ words, href }: Link, step: Step) =>
  html`<a class="accent" href="${href}" style="${type(step, "accent")}text-decoration:underline;">${words}</a>`;

function buttonHtml({ words, href }: Link): Html {
  return html`<tr><td class="rule" style="${rule}padding:22px 0 0 0;">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" class="wide"><tr><td class="button" style="${buttonGround}">
<a class="on-accent" href="${href}" style="display:inline-block;padding:10px 20px;${type("button", "on-accent")}text-decoration:none;">${words}</a>
</td></tr></table>
</td></tr>`;
}

function footHtml({ foot }: Page): Html | null {
  if (!foot.words && !foot.link) return null;
  return line("note", "ink-3", 26, html`${foot.words} ${foot.link && html`${linkHtml(foot.link, "note")}.`}`);
}
