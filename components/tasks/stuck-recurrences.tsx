import { useTranslations } from "next-intl";
import { Entry } from "../ui/entry";
import { Link } from "../ui/link";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";
import { State } from "../ui/state";
import { usePeriodWords } from "./period-words";

type Props = { tasks: readonly { id: string; title: string; period: string }[] };

/** Recurring tasks whose next period has begun and whose department is closed, without anybody who took it over. */
export function StuckRecurrences({ tasks }: Props) {
  const t = useTranslations("recurrence");
  const periodWords = usePeriodWords();
  if (tasks.length === 0) return null;
  const side = (
    <>
      <h2>
        <State mark="overdue" tone="overdue">
          {t("stuck")}
        </State>{" "}
        <span className="count">{tasks.length}</span>
      </h2>
      <p className="small">{t("stuckNote")}</p>
    </>
  );
  return (
    <Entry className="group" side={side}>
      <Rows className="mentions">
        {tasks.map(({ id, title, period }) => (
          <Row key={id}>
            <Link className="title" href={`/tasks/${id}`} lang="vi">
              {title}
            </Link>
            <p className="sub">{t("stuckAt", { period: periodWords(period) })}</p>
          </Row>
        ))}
      </Rows>
    </Entry>
  );
}
