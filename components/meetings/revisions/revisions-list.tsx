import { localDate } from "@/domain/dates";
import type { ListedRevision } from "@/domain/revisions/places";
import { DateText } from "../../ui/date-text";
import { Entry } from "../../ui/entry";
import { RevisionRow } from "./revision-row";

type Props = {
  revisions: readonly ListedRevision[];
  names: ReadonlyMap<string, string>;
  /** The address of the revisions of one part alone. */
  addressOf: (partId: string) => string | null;
};

/** What was written, day by day, the newest first. */
export function RevisionsList({ revisions, names, addressOf }: Props) {
  const days = [...new Set(revisions.map(({ savedAt }) => localDate(savedAt)))];
  return days.map((day) => (
    <Entry
      key={day}
      side={
        <h2>
          <DateText date={day} />
        </h2>
      }
    >
      <ol className="revisions">
        {revisions
          .filter(({ savedAt }) => localDate(savedAt) === day)
          .map((revision) => (
            <RevisionRow
              key={revision.id}
              revision={revision}
              names={names}
              only={addressOf(revision.partId)}
            />
          ))}
      </ol>
    </Entry>
  ));
}
