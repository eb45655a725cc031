import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localDate } from "@/domain/dates";
import type { TimeState } from "@/domain/tasks/time";
import { DateText } from "../ui/date-text";
import { PercentBar } from "../ui/percent-bar";
import { StatusState } from "../ui/status-state";
import { Source } from "./source";
import { TimeLine } from "./time-words";
import type { ListedTask } from "./types";

type Props = { task: ListedTask; time: TimeState; open?: boolean; showStatus?: boolean; children: ReactNode };

/** A row of My work, which opens in place. */
export function WorkRow({ task, time, open, showStatus, children }: Props) {
  const t = useTranslations("myWork");
  return (
    <li id={`task-${task.id}`}>
      <details open={open} name="work">
        <summary className="row">
          <div>
            <span className="title" lang="vi">
              {task.title}
            </span>
            <span className="sub">
              <Source {...task} />
              {task.ownerName && showStatus ? `, ${task.ownerName}` : ""}
            </span>
            {task.returnedReason && task.status === "in_progress" && (
              <span className="sub told">{t("returned", { reason: task.returnedReason })}</span>
            )}
          </div>
          <div>
            {showStatus ? (
              <span className="small">
                <StatusState status={task.status ?? "assigned"} />
              </span>
            ) : (
              <>
                <PercentBar value={task.percent} />
                <span className="note">
                  {task.reportedAt ? (
                    <>
                      {t("reported")} <DateText date={localDate(task.reportedAt)} short />
                    </>
                  ) : (
                    t("notReported")
                  )}
                </span>
              </>
            )}
          </div>
          <div className="tail">
            {task.dueOn && <DateText date={task.dueOn} />}
            <TimeLine time={time} />
          </div>
        </summary>
        {children}
      </details>
    </li>
  );
}
