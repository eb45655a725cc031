import { formatDate, formatTime, localDate } from "@/domain/dates";
import type { LinkContent } from "@/domain/mails/content";
import type { Page, Writer } from "../page";
import { readerLine } from "./reader-line";

/** A link that lets somebody in. The subject says nothing of it that a screen in a meeting must not show. */
export function accessPage({ kind, path, expiresAt }: LinkContent, writer: Writer): Page {
  const { t, link, officeName: office } = writer;
  const text = t(`access.${kind}.text`, { office });
  const expires = t("access.expires", {
    time: formatTime(expiresAt),
    date: formatDate(localDate(expiresAt)),
  });
  return {
    subject: t(`access.${kind}.subject`, { office }),
    preview: expires,
    statement: t(`access.${kind}.statement`),
    under: readerLine(writer),
    parts: [
      { kind: "words", words: text },
      { kind: "words", words: expires },
    ],
    button: { words: t(`access.${kind}.button`), href: link(path) },
    foot: { words: t(`access.${kind}.ignore`), link: null },
  };
}
