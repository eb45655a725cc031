import { type Html, html } from "./html";
import { buttonGround, cell, type Ink, paper, ruledCell, run, type Step, styleSheet, topEdge } from "./look";
import type { Fact, Link, Page, Part, Row, Rows, Tone, Writer } from "./page";

const tones: Record<Tone, Ink> = { overdue: "overdue", soon: "soon", plain: "ink-2" };
const table = html`role="presentation" cellpadding="0" cellspacing="0" border="0"`;

// A word of any length breaks instead of making the letter wider than the screen.
const anywhere = "word-break:break-word;overflow-wrap:anywhere;";

/** A letter as HTML, in tables of its own width, as mail readers still want it. */
export function htmlOf(page: Page, { t, language, officeName }: Writer): string {
  const brand = html`<b ${run("small", "ink", "font-weight:600;")}>${t("office")}</b>`;
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
<body ${paper}>
<div style="display:none;max-height:0;overflow:hidden;">${page.preview}</div>
<table ${table} width="100%" ${paper}>
<tr><td align="center" ${topEdge}>
<table ${table} width="600" style="width:100%;max-width:600px;">
<tr><td class="frame" align="left" style="padding:28px 24px 40px 24px;">
<table ${table} width="100%">
${line("small", "ink-2", 0, html`${brand}, ${officeName}`)}
${line("title", "ink", 20, html`<h1 ${run("title", "ink", "margin:0;")}>${page.statement}</h1>`)}
${line("body", "ink-2", 6, page.under)}
${page.parts.map(partHtml)}
${buttonHtml(page)}
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
  return html`<tr><td ${cell(step, ink, `padding:${above}px 0 0 0;${anywhere}`)}>${content}</td></tr>`;
}

function partHtml(part: Part): Html {
  switch (part.kind) {
    case "words":
      return line("body", "ink", 16, part.words);
    case "facts":
      return html`
<tr><td style="padding:20px 0 0 0;"><table ${table} width="100%">${part.facts.map(factHtml)}
</table></td></tr>`;
    case "rows":
      return html`
${groupHead(part)}
<tr><td><table ${table} width="100%">${part.rows.map(rowHtml)}
</table></td></tr>${part.more && moreHtml(part.more)}`;
  }
}

function groupHead({ mark, tone, name, note }: Rows): Html {
  const ink = tone === "plain" ? "ink" : tones[tone];
  const quiet = html`<span ${run("group", "ink-3", "font-weight:400;")}>${note}</span>`;
  const heading = html`<h2 ${run("group", ink, "margin:0;")}>${mark && html`${mark}&nbsp; `}${name} ${quiet}</h2>`;
  return html`<tr><td ${cell("group", ink, "padding:26px 0 6px 0;")}>${heading}</td></tr>`;
}

function rowHtml({ title, lines, links, said, date, time }: Row): Html {
  const ink = tones[time.tone];
  const acts = links.map((link) => [linkHtml(link, "links"), ", "]);
  return html`
<tr>
<td ${ruledCell("small", "ink-2", `padding:12px 16px 13px 0;${anywhere}`)}>
<a href="${links[0].href}" ${run("row", "ink", "text-decoration:none;")}>${title}</a>
${lines.map((words) => html`<div>${words}</div>`)}
<div ${run("links", "ink-3")}>${acts}${said}</div>
</td>
<td align="right" ${ruledCell("small", ink, "padding:12px 0 13px 0;white-space:nowrap;")}>
${date && html`<div ${run("row", "ink", "font-weight:400;")}>${date}</div>`}
<div style="font-weight:500;">${time.words}</div>
</td>
</tr>`;
}

function factHtml({ name, lines }: Fact): Html {
  return html`
<tr>
<td width="96" ${ruledCell("small", "ink-2", "padding:10px 16px 10px 0;line-height:24px;white-space:nowrap;")}>${name}</td>
<td ${ruledCell("body", "ink", `padding:10px 0;${anywhere}`)}>${lines.map((words) => html`<div>${words}</div>`)}</td>
</tr>`;
}

const moreHtml = (link: Link) =>
  html`<tr><td ${ruledCell("links", "accent", "padding:10px 0;")}>${linkHtml(link, "links")}</td></tr>`;

const linkHtml = ({ words, href }: Link, step: Step) =>
  html`<a href="${href}" ${run(step, "accent", "text-decoration:underline;")}>${words}</a>`;

/** Under the rule that ends a table; after mere words there is none to end. */
function buttonHtml({ parts, button: { words, href } }: Page): Html {
  const around = parts.at(-1)?.kind === "words" ? cell : ruledCell;
  return html`<tr><td ${around("button", "ink", "padding:22px 0 0 0;")}>
<table ${table} class="wide"><tr><td ${buttonGround}>
<a href="${href}" ${cell("button", "on-accent", "display:inline-block;padding:10px 20px;text-decoration:none;")}>${words}</a>
</td></tr></table>
</td></tr>`;
}

function footHtml({ foot }: Page): Html {
  const more = foot.link && html` ${linkHtml(foot.link, "note")}.`;
  return line("note", "ink-3", 26, html`${foot.words}${more}`);
}
