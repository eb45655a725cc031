import { useTranslations } from "next-intl";
import { piecesOf } from "@/domain/remarks/rules";
import { ActionForm } from "../ui/action-form";
import { ConfirmDetails } from "../ui/confirm-details";
import type { FormAction } from "../ui/form-state";
import { InstantText } from "../ui/instant-text";
import { SubmitButton } from "../ui/submit-button";

export type TalkRemark = {
  id: string;
  authorId: string;
  authorName: string;
  body: string;
  createdAt: Date;
  removedAt: Date | null;
  mentions: readonly { id: string; name: string; seenAt: Date | null }[];
};

type Props = { remark: TalkRemark; mayRemove: boolean; isNew: boolean; removeRemark: FormAction };

/** One remark: who, when, and what; of one that was taken back only that it was. */
export function RemarkItem({ remark, mayRemove, isNew, removeRemark }: Props) {
  const t = useTranslations("talk");
  return (
    <li id={`remark-${remark.id}`}>
      <p className="small quiet">
        <b>{remark.authorName}</b>, <InstantText at={remark.createdAt} />
        {isNew && <b>, {t("new")}</b>}
      </p>
      {remark.removedAt ? (
        <p className="quiet">{t("removed")}</p>
      ) : (
        <p className="words" lang="vi">
          <RemarkWords {...remark} />
        </p>
      )}
      {mayRemove && (
        <ConfirmDetails summary={t("remove")} link small>
          <ActionForm action={removeRemark} requestId={crypto.randomUUID()} className="stack is-narrow">
            <input type="hidden" name="remarkId" value={remark.id} />
            <p className="small">{t("removeText")}</p>
            <div className="actions">
              <SubmitButton small>{t("removeNow")}</SubmitButton>
            </div>
          </ActionForm>
        </ConfirmDetails>
      )}
    </li>
  );
}

/** The words of a remark with the names of those it mentions set off. */
function RemarkWords({ body, mentions }: Pick<TalkRemark, "body" | "mentions">) {
  return piecesOf(body, mentions).map(({ text, ids }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no identity but their place
    ids.length > 0 ? <b key={index}>{text}</b> : <span key={index}>{text}</span>,
  );
}
