import type { Link, Page, Part, Row, Writer } from "./page";

/** A letter as plain text: all that the HTML says, with every link written out. */
export function textOf(page: Page, { t, officeName }: Writer): string {
  const { foot } = page;
  const paragraphs = [
    `${t("office")}, ${officeName}`,
    [page.statement, page.under].join("\n"),
    ...page.parts.flatMap(partText),
    linkText(page.button),
    ["-- ", [foot.words, ...(foot.link ? [linkText(foot.link)] : [])].filter(Boolean).join("\n")].join("\n"),
  ];
  return `${paragraphs.filter(Boolean).join("\n\n")}\n`;
}

function partText(part: Part): string[] {
  switch (part.kind) {
    case "words":
      return [part.words];
    case "facts":
      return [part.facts.map(({ name, lines }) => `${name}: ${lines.join("\n  ")}`).join("\n")];
    case "rows":
      return [
        `${[part.mark, part.name].filter(Boolean).join(" ")}: ${part.note}`,
        ...part.rows.map(rowText),
        ...(part.more ? [linkText(part.more)] : []),
      ];
  }
}

function rowText({ title, lines, links, said, date, time }: Row): string {
  const when = [date, time.words].filter(Boolean).join(", ");
  const rest = [...lines, [when, said].filter(Boolean).join("; "), ...links.map(linkText)];
  return [`* ${title}`, ...rest.map((line) => `  ${line}`)].join("\n");
}

const linkText = ({ words, href }: Link) => `${words}: ${href}`;
