import { useTranslations } from "next-intl";
import type { LastDeed } from "@/domain/tasks/deeds";
import { undoableKinds } from "@/domain/tasks/undoable";
import { ActionForm } from "../ui/action-form";
import type { FormAction } from "../ui/form-state";
import { Link } from "../ui/link";
import { State } from "../ui/state";
import { SubmitButton } from "../ui/submit-button";

type Props = {
  /** What the person looking did last (lastDeedOf); null where that is long ago, or somebody went on from it. */
  deed: LastDeed | null;
  /** Takes it back: for several tasks at once where it was done to several. */
  undo: FormAction;
  /** Names the task, where the page is about more than one. */
  named?: boolean;
};

/**
 * What was just done and where it went next, with the way back. It is on the page from the start, so that it is read out
 * when it fills.
 */
export function UndoLine({ deed, undo, named = false }: Props) {
  const t = useTranslations("deed");
  const said = deed && wordsOf(deed);
  const others = deed?.alike.length ?? 0;
  return (
    <div className={said ? "deed" : undefined}>
      <p role="status" aria-label={t("label")}>
        {said && (
          <State mark="saved">
            {t(`did.${said.kind}`, said.values)}
            {named && (
              <>
                {" "}
                <Link href={`/tasks/${deed.task.id}`} lang="vi">
                  {deed.task.title}
                </Link>
                {others > 0 && ` ${t("others", { count: others })}`}
              </>
            )}
          </State>
        )}
      </p>
      {said && deed.undoable && (
        <ActionForm action={undo} requestId={crypto.randomUUID()}>
          <Named deed={deed} />
          <SubmitButton small link title={t("undoHint")}>
            {others > 0 ? t("undoAll", { count: others + 1 }) : t("undo")}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

/** Which deed the form takes back, or which deeds of one request. */
function Named({ deed: { task, id, alike } }: { deed: LastDeed }) {
  if (alike.length > 0) {
    return [...alike, { taskId: task.id, eventId: id }].map(({ taskId, eventId }) => (
      <input key={taskId} type="hidden" name="deedIds" value={`${taskId}:${eventId}`} />
    ));
  }
  return (
    <>
      <input type="hidden" name="taskId" value={task.id} />
      <input type="hidden" name="eventId" value={id} />
    </>
  );
}

const told = [...undoableKinds, "decide_transfer" as const, "undone" as const];

/** What is told of other deeds, such as an extension, stands where they are. */
function wordsOf({ kind, task, alike }: LastDeed) {
  const known = told.find((one) => one === kind);
  if (!known) return null;
  const { percent, leadName: lead, ownerName, leaderName } = task;
  // Results that were submitted at once may wait for several leaders.
  const leader = (alike.length === 0 && leaderName) || "none";
  return { kind: known, values: { percent, lead, owner: ownerName ?? "none", leader } };
}
