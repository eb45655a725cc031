import { getTranslations } from "next-intl/server";
import { personAddress } from "@/components/search/addresses";
import type { TargetGroup } from "@/components/search/types";
import type { TaskStatus } from "@/db/enums";
import type { Person } from "@/domain/actor";
import { formatDate, formatTime, localDate } from "@/domain/dates";
import type { Everything } from "@/domain/search/everything";
import type { suggestionsFor } from "@/domain/search/suggestions";

type Suggestions = Awaited<ReturnType<typeof suggestionsFor>>;

/** What a search found, as the palette shows it: a name and a line about it in the person's language. */
export async function foundGroups(found: Everything, person: Person): Promise<TargetGroup[]> {
  const [t, taskNote] = await Promise.all([getTranslations("search"), taskNotes()]);
  const { tasks, meetings, departments, people, files } = found;
  const groups = [
    {
      label: t("kinds.tasks"),
      targets: tasks.rows.map((row) => ({ ...at("/tasks", row), note: taskNote(row) })),
    },
    {
      label: t("kinds.meetings"),
      targets: meetings.rows.map((row) => ({
        ...at("/meetings", row),
        note: joined(row.seriesTitle, formatDate(localDate(row.startsAt)), row.noticeNumber),
      })),
    },
    {
      label: t("kinds.departments"),
      targets: departments.rows.map((row) => ({
        ...at("/departments", row),
        note: joined(row.note, row.closed && t("closed")),
      })),
    },
    {
      label: t("kinds.people"),
      targets: people.rows.map((row) => ({
        href: personAddress(person, row),
        title: row.title,
        note: joined(row.leader || row.membership, row.departmentName),
      })),
    },
    {
      label: t("kinds.files"),
      targets: files.rows.map((row) => ({ ...at("/files", row), note: row.note })),
    },
  ];
  return groups.filter(({ targets }) => targets.length > 0);
}

/** What somebody probably looks for, under one heading. */
export async function suggestedGroups({ tasks, meetings }: Suggestions): Promise<TargetGroup[]> {
  const [t, taskNote] = await Promise.all([getTranslations("palette"), taskNotes()]);
  const targets = [
    ...meetings.map((row) => ({
      ...at("/meetings", row),
      note: `${formatDate(localDate(row.startsAt))} ${formatTime(row.startsAt)}`,
    })),
    ...tasks.map((row) => ({ ...at("/tasks", row), note: taskNote(row) })),
  ];
  return targets.length > 0 ? [{ label: t("suggested"), targets }] : [];
}

interface NotedTask {
  leadName: string;
  status: TaskStatus | null;
  dueOn: string | null;
}

async function taskNotes() {
  const [t, status] = await Promise.all([getTranslations("search"), getTranslations("state.status")]);
  return (task: NotedTask) =>
    joined(
      task.leadName,
      task.status && status(task.status),
      task.dueOn && t("due", { date: formatDate(task.dueOn) }),
    );
}

const at = (place: string, { id, title }: { id: string; title: string }) => ({
  href: `${place}/${id}`,
  title,
});

/** A line may end after a dot, never before it. */
const joined = (...parts: (string | null | false)[]) => parts.filter(Boolean).join("\u00a0· ");
