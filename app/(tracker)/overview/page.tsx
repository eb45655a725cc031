import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Decisions, MoreDecisions } from "@/components/overview/decisions";
import { DepartmentsTable } from "@/components/overview/departments-table";
import { Today } from "@/components/people/today";
import { EmptyState } from "@/components/ui/empty-state";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { Sheet } from "@/components/ui/sheet";
import { hasRole, type Person } from "@/domain/actor";
import { openDepartments } from "@/domain/departments/queries";
import { type DecisionKind, decisionKinds, decisionsWaiting } from "@/domain/overview/decisions";
import { departmentCounts } from "@/domain/overview/queries";
import { totalsOf } from "@/domain/overview/rules";
import { mayInOffice } from "@/domain/permissions";
import { mostCounted } from "@/domain/tasks/counts";
import { listAddress } from "@/domain/tasks/list-query";
import type { TimeGroup } from "@/domain/tasks/time-groups";
import { calendarContext, pageContext } from "@/web/page";
import { Frame } from "../frame";
import { MentionsPart } from "../mentions-part";
import { ActingPart } from "./acting-part";
import { decide } from "./actions";
import { decisionLines } from "./decision-lines";
import { WithoutLeaderPart } from "./without-leader-part";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("overview");
  return { title: t("title") };
}

export default async function OverviewPage() {
  const { person, connection, day } = await pageContext();
  if (!mayInOffice(person, "see_overview")) notFound();
  const { bounds } = await calendarContext();
  const t = await getTranslations("overview");
  const [{ rows: waiting, counts: waitingCounts }, counts] = await Promise.all([
    decisionsWaiting(connection, person, day),
    departmentCounts(connection, person, bounds),
  ]);
  const isTransferred = waiting.some(({ kind }) => kind === "transfer");
  const departments = isTransferred ? await openDepartments(connection, day) : [];
  const totals = totalsOf(counts);
  const notShown = decisionKinds.flatMap((kind) => {
    const shown = waiting.filter((decision) => decision.kind === kind).length;
    const more = waitingCounts[kind] - shown;
    const count = counted(more, mostCounted - shown);
    return more > 0 ? [{ kind, count, href: queueAddress(person, kind) }] : [];
  });
  const to = (time: TimeGroup | "overdue") =>
    function address(chunks: React.ReactNode) {
      return <Link href={listAddress({ time })}>{chunks}</Link>;
    };
  return (
    <Frame current="/overview">
      <Sheet>
        <Entry as="header" head side={<Today day={day} />}>
          <h1 className="statement">
            {totals.given === 0
              ? t("nothing")
              : t.rich("statement", {
                  departments: counts.length,
                  given: totals.given,
                  done: totals.done,
                  inTime: totals.inTime + totals.soon,
                  overdue: totals.overdue,
                  all: to("counted"),
                  open: to("not_overdue"),
                  finished: to("done"),
                  late: to("overdue"),
                })}
          </h1>
          <p className="under quiet">{t("counted")}</p>
          <ActingPart />
        </Entry>
        <Entry
          id="decisions"
          side={
            <>
              <h2>{t("waiting")}</h2>
              {decisionKinds
                .filter((kind) => waitingCounts[kind] > 0)
                .map((kind) => (
                  <p key={kind}>{t(`waitingCount.${kind}`, { count: counted(waitingCounts[kind]) })}</p>
                ))}
            </>
          }
        >
          <Decisions
            rows={await decisionLines(waiting)}
            action={decide}
            departments={departments.map(({ id, name }) => [id, name] as const)}
          />
          <MoreDecisions counts={notShown} />
        </Entry>
        <WithoutLeaderPart />
        {hasRole(person, "leader") && <MentionsPart unlessMyWork />}
        <Entry
          id="departments"
          side={
            <>
              <h2>{t("departments")}</h2>
              <p>{t("departmentsNote")}</p>
            </>
          }
        >
          {counts.length > 0 ? (
            <DepartmentsTable rows={counts} totals={totals} />
          ) : (
            <EmptyState title={t("noDepartments")}>{t("noDepartmentsText")}</EmptyState>
          )}
        </Entry>
      </Sheet>
    </Frame>
  );
}

/** A number as far as is counted. */
const counted = (count: number, most = mostCounted) => (count > most ? `${most}+` : String(count));

/** The list of what lies in the person's own queue; who decides for others, too, has several. */
function queueAddress(person: Person, kind: DecisionKind): string | null {
  const status = { result: "submitted", transfer: "transfer_requested" } as const;
  if (kind === "transfer" && hasRole(person, "clerk")) return listAddress({ status: status[kind] });
  if ((kind !== "result" && kind !== "transfer") || person.actsFor.length > 0) return null;
  return listAddress({ status: status[kind], leaderId: person.id });
}
