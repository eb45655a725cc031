import type { Link, Page, Part, Row, Writer } from "./page";
import type { Words } from "./words";

/** A letter as plain text: all that the HTML says, with every link written out. */
export function textOf({ statement, under, parts, button, foot }: Page, { t, officeName }: Writer): string {
  const paragraphs = [
    `${t("office")}, ${officeName}`,
    `${statement}\n${under}`,
    ...parts.flatMap((part) => partText(part, t)),
    linkText(button),
    "---",
    foot.words,
    foot.link && linkText(foot.link),
  ];
  return `${paragraphs.filter(Boolean).join("\n\n")}\n`;
}

function partText(part: Part, t: Words): string[] {
  switch (part.kind) {
    case "words":
      return [part.words];
    case "facts":
      return [part.facts.map(({ name, lines }) => `${name}: ${lines.join("\n  ")}`).join("\n")];
    case "rows":
      return [
        `${[part.mark, part.name].filter(Boolean).join(" ")}: ${part.note}`,
        ...part.rows.map((row) => rowText(row, t)),
        ...(part.more ? [linkText(part.more)] : []),
      ];
  }
}

function rowText({ title, lines, links, said, date, time }: Row, t: Words): string {
  const due = date ? `${t("task.due", { date })}, ${time.words}` : time.words;
  const under = [...lines, `${due}; ${said}`, ...links.map(linkText)];
  return [`* ${title}`, ...under.map((line) => `  ${line}`)].join("\n");
}

const linkText = ({ words, href }: Link) => `${words}: ${href}`;
