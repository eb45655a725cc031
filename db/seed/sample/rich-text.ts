/** Lines as a document (RTF) that every word processor opens. Letters beyond ASCII stand in it by their numbers. */
export function richText(lines: readonly string[]): Buffer {
  const written = lines.map((line) => `${escaped(line)}\\par`).join("\n");
  return Buffer.from(
    `{\\rtf1\\ansi\\uc1\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}\\f0\\fs28\n${written}\n}\n`,
  );
}

function escaped(line: string): string {
  return line.replace(/[\\{}]/g, "\\$&").replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0)}?`);
}
