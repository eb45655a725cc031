import { useTranslations } from "next-intl";
import { formatDate } from "@/domain/dates";
import { Link } from "../ui/link";
import type { MarkName } from "../ui/marks";
import type { Choice } from "../ui/select-field";
import { State } from "../ui/state";
import { DecisionActions } from "./decision-actions";
import { KeptTick } from "./kept-fields";
import { decisionValue, type WaitingDecision } from "./types";

const marks: Record<WaitingDecision["kind"], MarkName> = {
  result: "submitted",
  extension: "extension",
  transfer: "transfer",
  pass_on: "extension",
};

type Props = { decision: WaitingDecision; departments: readonly Choice[] };

/** One decision that waits: what it is about, in whose words, and to be taken where it stands or with others. */
export function DecisionRow({ decision, departments }: Props) {
  const t = useTranslations("overview");
  const { kind, task, said, leaderName, extension } = decision;
  const what = t(`kind.${kind}`, { number: (extension?.granted ?? 0) + 1 });
  const state = (
    <State mark={marks[kind]} tone="ink">
      {what}
    </State>
  );
  return (
    <li className="row" id={`task-${task.id}`} data-row>
      <div className="kind small">
        {kind === "transfer" ? (
          state
        ) : (
          <label htmlFor={`choose-${task.id}`}>
            <KeptTick
              id={`choose-${task.id}`}
              className="tick"
              name="chosenIds"
              value={decisionValue(decision)}
              aria-label={`${what}: ${task.title}`}
              data-keys="x"
            />
            {state}
          </label>
        )}
      </div>
      <div>
        <Link className="title" href={`/tasks/${task.id}`} lang="vi" data-anchor>
          {task.title}
        </Link>
        <p className="sub">
          {t(`line.${kind}`, {
            department: task.leadName,
            name: extension?.requestedByName ?? "",
            since: decision.since ? formatDate(decision.since) : "none",
            due: task.dueOn ? formatDate(task.dueOn) : "none",
            asked: extension ? formatDate(extension.dueOnAsked) : "",
          })}
          {leaderName && t("forLeader", { name: leaderName })}
        </p>
        {said && (
          <p className="sub said-line" lang="vi">
            {said}
          </p>
        )}
      </div>
      <DecisionActions decision={decision} departments={departments} />
    </li>
  );
}
