import { useTranslations } from "next-intl";
import { formatTime } from "@/domain/dates";
import type { ListedRevision } from "@/domain/revisions/places";
import { Link } from "../../ui/link";
import { Difference } from "./difference";
import { shownFields, useFieldWords } from "./field-words";
import { usePlaceWords } from "./place-words";

type Props = {
  revision: ListedRevision;
  names: ReadonlyMap<string, string>;
  /** To the revisions of this part alone; null where that is what is shown. */
  only: string | null;
};

/** One burst of one person in one part: when, who, where, and from what to what. */
export function RevisionRow({ revision, names, only }: Props) {
  const t = useTranslations("revisions");
  const placeWords = usePlaceWords(names);
  const { kind, personName, startedAt, savedAt, place } = revision;
  const [from, to] = [formatTime(startedAt), formatTime(savedAt)];
  return (
    <li className="revision">
      <p className="what">
        <b lang="vi">{placeWords(place)}</b>
        {kind !== "changed" && <span className="quiet"> {t(`kinds.${kind}`)}</span>}
      </p>
      <p className="small quiet">
        <time dateTime={savedAt.toISOString()} className="figures">
          {from === to ? to : t("span", { from, to })}
        </time>
        , {personName}
        {only && (
          <>
            {" "}
            <Link href={only} aria-label={t("onlyOf", { part: placeWords(place) })}>
              {t("only")}
            </Link>
          </>
        )}
      </p>
      <Changes revision={revision} names={names} />
    </li>
  );
}

/** Words that people wrote, which are compared word by word. */
const running = ["body", "title", "place", "note", "noTaskReason"];
/** Whose words need no name beside them. */
const plain = ["body", "title"];

function Changes({ revision, names }: Omit<Props, "only">) {
  const t = useTranslations("revisions");
  const words = useFieldWords(names);
  const fields = shownFields.flatMap((field) => {
    if (isSaidAlready(field, revision)) return [];
    const [old, next] = [words(field, revision.before[field]), words(field, revision.after[field])];
    return old === next ? [] : [{ field, old, next }];
  });
  if (fields.length === 0 && revision.kind === "changed")
    return <p className="change quiet">{t("nothingSeen")}</p>;
  return fields.map(({ field, old, next }) => (
    <p key={field} className="change" lang="vi">
      {!plain.includes(field) && <span className="quiet">{t(`fields.${field}`)}: </span>}
      {running.includes(field) ? (
        <Difference before={old} after={next} />
      ) : (
        <Whole before={old} after={next} />
      )}
    </p>
  ));
}

/** A value is another one, whatever letters both have. */
function Whole({ before, after }: { before: string; after: string }) {
  return (
    <>
      {before && <del>{before}</del>}
      {after && <ins>{after}</ins>}
    </>
  );
}

/** Who attends is in the name of the part; and that a new task is as urgent as any says nothing. */
function isSaidAlready(field: string, { part, kind, after }: ListedRevision): boolean {
  if (part === "attendance") return field === "departmentId" || field === "label";
  return field === "priority" && kind === "added" && after.priority === "normal";
}
