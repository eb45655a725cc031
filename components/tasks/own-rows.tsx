import { useTranslations } from "next-intl";
import { formatDate, formatShortDate, localDate } from "@/domain/dates";
import type { TimeState } from "@/domain/tasks/time";
import type { OpenRequest, Waiting } from "@/domain/tasks/waiting";
import type { News } from "@/domain/visits/rules";
import type { ListedTask } from "./types";
import { WorkFolds } from "./work-fold";
import { useFoldedRow } from "./work-row";

export type RowContext = {
  /** What others did since the last visit, by the task's id. */
  news: ReadonlyMap<string, News>;
  /** The row that the address opens. */
  open: string;
};

type OwnTask = ListedTask & { request: OpenRequest | null };

type Props = RowContext & {
  rows: readonly { task: OwnTask; time: TimeState }[];
  /** Since when what waits for somebody else does so, by the task's id. */
  waiting: ReadonlyMap<string, Waiting>;
  /** Where a finished result goes: to the head, or from a head who is the owner to the leader. */
  handOverOf: (task: ListedTask) => "hand_in" | "submit";
};

/** What one does oneself: a row opens to report; of what waits for somebody else it says for whom and since when. */
export function OwnRows({ rows, waiting, handOverOf, news, open }: Props) {
  const fold = useFoldedRow();
  const wait = useWaitWords();
  const told = useToldWords();
  const folded = rows.map(({ task, time }) => {
    const shared = { task, time, open, news: news.get(task.id), told: told(task) };
    if (task.status !== "in_progress") {
      const note = wait(task, waiting.get(task.id));
      return fold({ ...shared, show: "status", note, body: { do: "nothing" } });
    }
    const extend = task.dueOn && !task.request ? { extend: true as const } : {};
    return fold({
      ...shared,
      show: "percent",
      body: { do: "report", handOver: handOverOf(task), ...extend },
    });
  });
  return <WorkFolds rows={folded} />;
}

function useToldWords(): (task: OwnTask) => string {
  const t = useTranslations("myWork");
  return ({ status, returnedReason, request }) => {
    if (request?.status === "with_head" || request?.status === "with_leader") {
      return t(`asked.${request.status}`, { date: formatDate(request.dueOnAsked) });
    }
    return returnedReason && status === "in_progress" ? t("returned", { reason: returnedReason }) : "";
  };
}

function useWaitWords(): (task: ListedTask, waiting?: Waiting) => string {
  const t = useTranslations("myWork.waits");
  return ({ status }, waiting) => {
    if (!waiting) return "";
    const since = formatShortDate(localDate(waiting.since));
    switch (status) {
      case "submitted":
        return waiting.leaderName
          ? t("submitted", { since, leader: waiting.leaderName })
          : t("submittedToNobody", { since });
      case "paused":
        return [t("paused", { since }), waiting.reason].filter(Boolean).join(": ");
      case "in_review":
      case "transfer_requested":
        return t(status, { since });
      default:
        return "";
    }
  };
}

type Part = {
  id: string;
  version: number;
  departmentId: string;
  departmentName: string;
  personId: string | null;
  status: "not_reported" | "reported" | "done";
};

type PartProps = RowContext & { rows: readonly { task: ListedTask & { part: Part }; time: TimeState }[] };

/** Parts of coordinating departments: one's own to report, and those of the department that nobody does yet. */
export function PartRows({ rows, news, open }: PartProps) {
  const t = useTranslations("myWork");
  const fold = useFoldedRow();
  const folded = rows.map(({ task, time }) => {
    const { departmentId, departmentName, personId, status } = task.part;
    return fold({
      ...{ task, time, open, part: task.part, show: "neither", news: news.get(task.id) },
      before: t("partOf", { department: departmentName }),
      note: t(`partStatus.${status}`),
      body: personId ? { do: "part", status } : { do: "name_part", departmentId },
    });
  });
  return <WorkFolds rows={folded} />;
}
