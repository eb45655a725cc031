import { differences, shortened } from "@/domain/revisions/differences";

/** How a text became another: what went is struck, what came underlined. */
export function Difference({ before, after }: { before: string; after: string }) {
  return shortened(differences(before, after)).map(({ kind, text }, index) => {
    const key = `${index} ${kind}`;
    if (kind === "removed") return <del key={key}>{text}</del>;
    if (kind === "added") return <ins key={key}>{text}</ins>;
    return <span key={key}>{text}</span>;
  });
}
