import { TalkSection } from "@/components/remarks/talk-section";
import { LookedAt } from "@/components/ui/looked-at";
import { remarksOf } from "@/domain/remarks/queries";
import type { TaskDetail } from "@/domain/tasks/detail";
import { pageContext } from "@/web/page";
import * as actions from "../remark-actions";

/** The talk about a task. Once it is before the person's eyes, they have seen where they are named. */
export async function TalkPart({ task }: { task: TaskDetail }) {
  const { person, connection } = await pageContext();
  const remarks = await remarksOf(connection, person, task.id);
  const unseen = remarks.filter(({ mentions }) =>
    mentions.some(({ id, seenAt }) => id === person.id && seenAt === null),
  );
  return (
    <>
      <TalkSection
        taskId={task.id}
        remarks={remarks}
        personId={person.id}
        isOpen={!task.archive}
        actions={actions}
      />
      {unseen.length > 0 && (
        <LookedAt address="/api/remarks/seen" body={{ remarkIds: unseen.map(({ id }) => id) }} />
      )}
    </>
  );
}
