import { useTranslations } from "next-intl";
import { remarkLength } from "@/domain/remarks/input";
import { ActionForm } from "../ui/action-form";
import { Entry } from "../ui/entry";
import type { FormAction } from "../ui/form-state";
import { SubmitButton } from "../ui/submit-button";
import { MentionBox } from "./mention-box";
import { RemarkItem, type TalkRemark } from "./remark-item";

type Props = {
  taskId: string;
  remarks: readonly TalkRemark[];
  personId: string;
  /** Whether something can be said now; a task from an archive is over. */
  isOpen: boolean;
  actions: { addRemark: FormAction; removeRemark: FormAction };
};

/** What people say about a task, in order, and room for one more remark. */
export function TalkSection({ taskId, remarks, personId, isOpen, actions }: Props) {
  const t = useTranslations("talk");
  if (!isOpen && remarks.length === 0) return null;
  return (
    <Entry side={<h2>{t("title")}</h2>} id="talk">
      {remarks.length > 0 && (
        <ol className="talk">
          {remarks.map((remark) => (
            <RemarkItem
              key={remark.id}
              remark={remark}
              mayRemove={isOpen && remark.authorId === personId && remark.removedAt === null}
              isNew={remark.mentions.some(({ id, seenAt }) => id === personId && seenAt === null)}
              removeRemark={actions.removeRemark}
            />
          ))}
        </ol>
      )}
      {isOpen && (
        <ActionForm action={actions.addRemark} requestId={crypto.randomUUID()} className="stack is-form">
          <input type="hidden" name="taskId" value={taskId} />
          <MentionBox
            label={t("remark")}
            hint={t("hint")}
            suggestions={t("suggestions")}
            address={`/api/tasks/${taskId}/readers`}
            maxLength={remarkLength}
          />
          <div className="actions">
            <SubmitButton>{t("say")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Entry>
  );
}
