import { useTranslations } from "next-intl";
import { Entry } from "../ui/entry";
import { Facts } from "../ui/facts";
import { InstantText } from "../ui/instant-text";
import { Mark } from "../ui/mark";
import { State } from "../ui/state";
import { EventLine } from "./event-line";
import { eventMark, type TaskEvent } from "./events";
import { type Evidence, EvidenceList } from "./evidence-list";

type Report = {
  id: string;
  result: string;
  difficulty: string;
  proposal: string;
  withdrawnAt: Date | null;
  evidence: readonly Evidence[];
};

type Props = {
  events: readonly TaskEvent[];
  reports: readonly Report[];
  names: ReadonlyMap<string, string>;
};

/** The history of a task on the margin line, the newest first. */
export function TaskHistory({ events, reports, names }: Props) {
  const t = useTranslations("history");
  const report = useTranslations("report");
  return (
    <section className="history">
      <Entry as="header" tight>
        <h2>{t("title")}</h2>
        <p className="small quiet">{t("note")}</p>
      </Entry>
      <ol>
        {events.map((event) => {
          const told = reports.find((one) => one.id === event.after.reportId);
          return (
            <li key={event.id} className="entry event">
              <div className="side">
                <InstantText at={event.recordedAt} margin />
              </div>
              <div className="node">
                <Mark name={eventMark(event)} />
              </div>
              <div className="text">
                <p>
                  <EventLine event={event} names={names} />
                </p>
                <p className="small quiet">
                  {event.actorName}
                  {event.onBehalfOfName && `, ${t("inTheNameOf", { name: event.onBehalfOfName })}`}
                  {event.onBehalfOfDepartment &&
                    `, ${t("forDepartment", { name: event.onBehalfOfDepartment })}`}
                  {typeof event.after.paper === "string" &&
                    `, ${report("paper", { paper: event.after.paper })}`}
                  {event.after.byLink === true && `, ${report("byLink")}`}
                </p>
                {told?.withdrawnAt && (
                  <p className="small quiet">
                    <State mark="withdrawn">{report("withdrawnAt")}</State>
                  </p>
                )}
                {told && (
                  <div className="told" lang="vi">
                    <Facts
                      facts={[
                        { term: report("result"), value: told.result },
                        { term: report("difficulty"), value: told.difficulty },
                        { term: report("proposal"), value: told.proposal },
                      ]}
                    />
                  </div>
                )}
                {told && told.evidence.length > 0 && <EvidenceList files={told.evidence} />}
                {event.reason && (
                  <p className="said" lang="vi">
                    {event.reason}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
