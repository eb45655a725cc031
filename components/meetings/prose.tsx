/** Words of a record, a paragraph a line. */
export function Prose({ text }: { text: string }) {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== "");
  return paragraphs.map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
    <p key={index} className="record" lang="vi">
      {paragraph}
    </p>
  ));
}
