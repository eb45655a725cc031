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

/** Whose words need no name beside them. */
const plain = ["body", "title"];

function Changes({ revision: { before, after, kind }, names }: Omit<Props, "only">) {
  const t = useTranslations("revisions");
  const words = useFieldWords(names);
  const fields = shownFields.flatMap((field) => {
    const [old, next] = [words(field, before[field]), words(field, after[field])];
    return old === next ? [] : [{ field, old, next }];
  });
  const isMoved = kind === "moved" || ("position" in after && kind === "changed");
  return (
    <>
      {fields.map(({ field, old, next }) => (
        <p key={field} className="change" lang="vi">
          {!plain.includes(field) && <span className="quiet">{t(`fields.${field}`)}: </span>}
          <Difference before={old} after={next} />
        </p>
      ))}
      {fields.length === 0 && !isMoved && <p className="change quiet">{t("nothingSeen")}</p>}
    </>
  );
}
