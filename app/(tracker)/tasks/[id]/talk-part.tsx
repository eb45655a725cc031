import { after } from "next/server";
import { TalkSection } from "@/components/remarks/talk-section";
import { remarksOf } from "@/domain/remarks/queries";
import { markSeen } from "@/domain/remarks/seen";
import type { TaskDetail } from "@/domain/tasks/detail";
import { clock } from "@/web/clock";
import { isLookedAt } from "@/web/looked-at";
import { pageContext } from "@/web/page";
import * as actions from "../remark-actions";

/** The talk about a task. Once it is before the person's eyes, they have seen where they are named. */
export async function TalkPart({ task }: { task: TaskDetail }) {
  const { person, connection } = await pageContext();
  const remarks = await remarksOf(connection, person, task.id);
  const unseen = remarks.filter(({ mentions }) =>
    mentions.some(({ id, seenAt }) => id === person.id && seenAt === null),
  );
  if (unseen.length > 0 && (await isLookedAt())) {
    const time = await clock();
    after(() =>
      markSeen(
        connection,
        person,
        unseen.map(({ id }) => id),
        time,
      ),
    );
  }
  return (
    <TalkSection
      taskId={task.id}
      remarks={remarks}
      personId={person.id}
      isOpen={!task.archive}
      actions={actions}
    />
  );
}
