import { useTranslations } from "next-intl";
import type { MeetingKind } from "@/db/enums";
import { formatDate, localDate } from "@/domain/dates";
import { NoticeCite } from "../meetings/notice-cite";
import { Entry } from "../ui/entry";
import { Link } from "../ui/link";
import { AmendedWords } from "./amended-words";
import { type RelatedTask, SharedTasks, SiblingTasks } from "./related-tasks";

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
    groupName: string;
    shared: readonly RelatedTask[];
    siblings: readonly RelatedTask[];
    addenda: Parameters<typeof AmendedWords>[0]["addenda"];
  };
};

/** In whose words a task was given, and at which meeting. */
export function TaskSource({ task }: Props) {
  const t = useTranslations("task");
  return (
    <Entry side={t("words")}>
      <blockquote className="record prose" lang="vi">
        “{task.directiveBody}”
      </blockquote>
      <AmendedWords addenda={task.addenda} />
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
      <SharedTasks groupName={task.groupName} shared={task.shared} />
      <SiblingTasks siblings={task.siblings} />
    </Entry>
  );
}
