import { useTranslations } from "next-intl";
import { usePeriodWords } from "../tasks/period-words";
import { Entry } from "../ui/entry";
import { InstantText } from "../ui/instant-text";
import { Link } from "../ui/link";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";
import { State } from "../ui/state";

type Mention = {
  id: string;
  taskId: string;
  title: string;
  period: string;
  body: string;
  authorName: string;
  createdAt: Date;
};

/** Where somebody is named in the talk about a task and has not looked yet. Nothing where that is nowhere. */
export function MentionGroup({ mentions }: { mentions: readonly Mention[] }) {
  const t = useTranslations("talk");
  const periodWords = usePeriodWords();
  if (mentions.length === 0) return null;
  const side = (
    <div className="sticky">
      <h2>
        <State mark="news" tone="ink">
          {t("mentioned")}
        </State>{" "}
        <span className="count">{mentions.length}</span>
      </h2>
      <p className="small">{t("mentionedNote")}</p>
    </div>
  );
  return (
    <Entry className="group" side={side}>
      <Rows className="mentions">
        {mentions.map(({ id, taskId, title, period, body, authorName, createdAt }) => (
          <Row key={id} tail={<InstantText at={createdAt} />}>
            <Link className="title" href={`/tasks/${taskId}#remark-${id}`} lang="vi">
              {title}
            </Link>
            <p className="sub">
              {period && `${periodWords(period)}, `}
              {authorName}: <span lang="vi">{body}</span>
            </p>
          </Row>
        ))}
      </Rows>
    </Entry>
  );
}
