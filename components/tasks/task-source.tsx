import { useTranslations } from "next-intl";
import type { MeetingKind, TaskStatus } from "@/db/enums";
import { formatDate, localDate } from "@/domain/dates";
import { NoticeCite } from "../meetings/notice-cite";
import { Entry } from "../ui/entry";
import { Link } from "../ui/link";

type Props = {
  task: {
    meetingId: string;
    meetingKind: MeetingKind;
    meetingTitle: string;
    meetingStartsAt: Date;
    chairName: string;
    chairTitle: string;
    directiveId: string;
    directiveNumber: number | null;
    directiveBody: string;
    noticeNumber: string;
    noticeDate: string | null;
    siblings: readonly { id: string; title: string; leadName: string; status: TaskStatus | null }[];
  };
};

/** In whose words a task was given, and at which meeting. */
export function TaskSource({ task }: Props) {
  const t = useTranslations("task");
  const status = useTranslations("state.status");
  return (
    <Entry side={t("words")}>
      <blockquote className="record prose" lang="vi">
        “{task.directiveBody}”
      </blockquote>
      <p className="small quiet cite">
        {t.rich(task.meetingKind === "direct_order" ? "citeOrder" : "cite", {
          chair: [task.chairTitle, task.chairName].filter(Boolean).join(" "),
          number: task.directiveNumber ?? 0,
          meeting: task.meetingTitle,
          date: formatDate(localDate(task.meetingStartsAt)),
          link: (chunks) => (
            <Link href={`/meetings/${task.meetingId}#conclusion-${task.directiveNumber}`}>{chunks}</Link>
          ),
        })}
        {task.noticeNumber && (
          <>
            {" "}
            <NoticeCite meeting={{ ...task, kind: task.meetingKind }} />.
          </>
        )}
      </p>
      {task.siblings.length > 0 && (
        <p className="small quiet">
          {t("siblings")}{" "}
          {task.siblings.map((sibling, index) => (
            <span key={sibling.id}>
              {index > 0 && "; "}
              <Link href={`/tasks/${sibling.id}`} lang="vi">
                {sibling.title}
              </Link>
              , {sibling.leadName} ({status(sibling.status ?? "assigned")})
            </span>
          ))}
          .
        </p>
      )}
    </Entry>
  );
}
