import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, localDate } from "@/domain/dates";
import type { TaskExtension } from "./types";

/** The requests that ended, the newest first: what was asked, what came of it, in whose words. */
export function EarlierRequests({ requests }: { requests: readonly TaskExtension[] }) {
  const t = useTranslations("extensions");
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  if (requests.length === 0) return null;
  return (
    <ul className="small">
      {requests.map((request) => (
        <li key={request.id}>
          {t.rich(`ended.${request.status}`, {
            b,
            from: formatDate(request.dueOnBefore),
            asked: formatDate(request.dueOnAsked),
            to: request.dueOnGranted ? formatDate(request.dueOnGranted) : "",
            shortened: request.dueOnGranted && request.dueOnGranted < request.dueOnAsked ? "yes" : "no",
          })}
          <span className="quiet">
            {request.decidedAt && `, ${formatDate(localDate(request.decidedAt))}`}
            {request.decidedByName && `, ${request.decidedByName}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
