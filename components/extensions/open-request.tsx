import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, localDate } from "@/domain/dates";
import { State } from "../ui/state";
import type { TaskExtension } from "./types";

type Props = { request: TaskExtension; task: { leaderName: string | null } };

/** What is asked for, by whom, why, and with whom it lies. */
export function OpenRequestText({ request, task }: Props) {
  const t = useTranslations("extensions");
  const { requestedAt, passedAt, requestedByName, passedByName } = request;
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  return (
    <>
      <p>
        <State mark="extension" tone="ink">
          {t.rich("open", { b, from: formatDate(request.dueOnBefore), to: formatDate(request.dueOnAsked) })}
        </State>
      </p>
      <p className="said under" lang="vi">
        {request.reason}
      </p>
      <p className="small quiet under">
        {t("requested", { name: requestedByName, date: formatDate(localDate(requestedAt)) })}
        {request.paper && t("byPaper", { paper: request.paper })}
        {passedByName &&
          passedAt &&
          t("passed", { name: passedByName, date: formatDate(localDate(passedAt)) })}
        {". "}
        {request.status === "with_head"
          ? t("waitsForHead")
          : t("waitsForLeader", { leader: task.leaderName ?? "none" })}
      </p>
    </>
  );
}
