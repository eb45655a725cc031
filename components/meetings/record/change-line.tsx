import { useTranslations } from "next-intl";
import { formatDate, localDate } from "@/domain/dates";
import type { TaskChange } from "@/domain/tasks/changes";
import { ChangeWords } from "../../tasks/change-words";

/** One change of a task after the issue, in a quiet line: "Đổi hạn 28/02 → 15/03: lý do, ngày, người". */
export function ChangeLine({ change }: { change: TaskChange }) {
  const t = useTranslations("change");
  const { kind, before, after, reason, recordedAt, actorName } = change;
  const what = () => <ChangeWords before={before} after={after} />;
  return (
    <p className="change note">
      {kind === "added" ? t("added") : t.rich(kind === "amended" ? "changed" : "transferred", { what })}
      {reason && (
        <>
          : <span lang="vi">{reason.replace(/[.\s]+$/, "")}</span>
        </>
      )}
      , {formatDate(localDate(recordedAt))}, {actorName}
    </p>
  );
}
