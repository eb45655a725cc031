import { useTranslations } from "next-intl";
import type { TaskStatus } from "@/db/enums";
import { Link } from "../ui/link";
import { StatusCounts } from "./status-counts";

export type RelatedTask = {
  id: string;
  title: string;
  leadName: string;
  status: TaskStatus | null;
  sharedId: string | null;
  groupName: string;
};

/** To which group a task was given together, and how it stands with the others as far as the reader sees them. */
export function SharedTasks({ groupName, shared }: { groupName: string; shared: readonly RelatedTask[] }) {
  const t = useTranslations("task");
  if (groupName === "") return null;
  return (
    <div className="small quiet cite">
      <p>{t.rich("group", { b: (chunks) => <b>{chunks}</b>, group: groupName })}</p>
      {shared.length > 0 && (
        <>
          <p>{t("groupOthers", { count: shared.length })}</p>
          <StatusCounts tasks={shared} />
        </>
      )}
    </div>
  );
}

/** What else follows from the same conclusion; the tasks of a group as one. */
export function SiblingTasks({ siblings }: { siblings: readonly RelatedTask[] }) {
  const t = useTranslations("task");
  const status = useTranslations("state.status");
  const shown = siblings.filter(
    (one, index) =>
      !one.sharedId || siblings.findIndex(({ sharedId }) => sharedId === one.sharedId) === index,
  );
  const sizeOf = ({ sharedId }: RelatedTask) => siblings.filter((one) => one.sharedId === sharedId).length;
  if (shown.length === 0) return null;
  return (
    <p className="small quiet">
      {t("siblings")}{" "}
      {shown.map((sibling, index) => (
        <span key={sibling.id}>
          {index > 0 && "; "}
          <Link href={`/tasks/${sibling.id}`} lang="vi">
            {sibling.title}
          </Link>
          ,{" "}
          {sibling.sharedId
            ? t("groupName", { group: sibling.groupName, count: sizeOf(sibling) })
            : `${sibling.leadName} (${status(sibling.status ?? "assigned")})`}
        </span>
      ))}
      .
    </p>
  );
}
