import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LoadTable } from "@/components/people/load-table";
import { Today } from "@/components/people/today";
import { HandOutRows } from "@/components/tasks/head-rows";
import { NameOwnersForm } from "@/components/tasks/several-forms";
import { WorkGroup } from "@/components/tasks/work-group";
import { Entry } from "@/components/ui/entry";
import { Link } from "@/components/ui/link";
import { Sheet } from "@/components/ui/sheet";
import { departmentsOf } from "@/domain/actor";
import { workloadOf } from "@/domain/people/workload";
import { countDepartmentsWork, departmentsInHand, mostInHand } from "@/domain/tasks/department-work";
import { listAddress } from "@/domain/tasks/list-query";
import { timeOf } from "@/domain/tasks/time";
import { calendarContext, oneOf, pageContext } from "@/web/page";
import { Frame } from "../../frame";
import { nameOwners } from "../actions";
import { Desk, everyone, membersOfHeaded } from "../desk";
import { WorkTabs } from "../tabs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("myWork.department");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** For heads: who has how much, and what is in whose hands, to be handed to others several at once. */
export default async function DepartmentWorkPage({ searchParams }: Props) {
  const { person, connection, day } = await pageContext();
  const headed = departmentsOf(person, "head");
  if (headed.length === 0) notFound();
  const { calendar, bounds } = await calendarContext();
  const t = await getTranslations("myWork.department");
  const open = oneOf((await searchParams).open);
  const members = await membersOfHeaded();
  const people = everyone(members);
  const [tasks, counts, loads] = await Promise.all([
    departmentsInHand(connection, person),
    countDepartmentsWork(connection, person, bounds),
    workloadOf(
      connection,
      person,
      people.map(({ id }) => id),
      bounds,
    ),
  ]);
  const rows = tasks.map((task) => ({ task, time: timeOf(task, day, calendar) }));
  const overdue = rows.filter(({ time }) => time.class === "overdue");
  const others = rows.filter(({ time }) => time.class !== "overdue");
  const away = new Map(people.flatMap(({ id, awayUntil }) => (awayUntil ? [[id, awayUntil]] : [])));
  const rest = { open, away, news: new Map(), chosenFor: rows.length > 1 ? "move" : undefined };

  return (
    <Frame current="/my-work">
      <Sheet>
        <Entry as="header" head side={<Today day={day} />}>
          <h1 className="statement">{t("statement", counts)}</h1>
          <p className="under quiet">
            {tasks.length === mostInHand && t("first", { count: mostInHand })}{" "}
            {headed.map((departmentId) => (
              <Link key={departmentId} href={listAddress({ departmentId, role: "lead", status: "open" })}>
                {t("all")}
              </Link>
            ))}
          </p>
          <WorkTabs current="department" />
        </Entry>
        <Entry className="group" side={<h2>{t("load")}</h2>}>
          <LoadTable people={people} loads={loads} day={day} />
        </Entry>
        <Desk members={members}>
          <Entry className={rows.length > 1 ? "group" : "group is-empty"}>
            <NameOwnersForm
              id="move"
              action={nameOwners}
              members={people}
              count={rows.length}
              requestId={crypto.randomUUID()}
            />
          </Entry>
          <WorkGroup kind="overdue" count={overdue.length}>
            <HandOutRows {...rest} rows={overdue} />
          </WorkGroup>
          <WorkGroup kind="inHand" count={others.length}>
            <HandOutRows {...rest} rows={others} />
          </WorkGroup>
        </Desk>
      </Sheet>
    </Frame>
  );
}
