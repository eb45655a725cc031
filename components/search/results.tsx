import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Person } from "@/domain/actor";
import { localDate } from "@/domain/dates";
import { meetingsAddress } from "@/domain/meetings/list-query";
import type { Everything, SearchedKind } from "@/domain/search/everything";
import { listAddress } from "@/domain/tasks/list-query";
import { DateText } from "../ui/date-text";
import { Entry } from "../ui/entry";
import { Link } from "../ui/link";
import { MeetingState } from "../ui/meeting-state";
import { Row } from "../ui/row";
import { Rows } from "../ui/rows";
import { StatusState } from "../ui/status-state";
import { personAddress } from "./addresses";

type Props = { found: Everything; search: string; person: Person };

/** What was found, a part for each kind that has any, with the way to the whole list. */
export function Results({ found, search, person }: Props) {
  const { tasks, meetings, departments, people, files } = found;
  const directory = `/departments?${new URLSearchParams({ q: search })}`;
  return (
    <>
      <Kind kind="tasks" found={tasks} all={listAddress({ search })}>
        {tasks.rows.map((row) => (
          <TaskRow key={row.id} row={row} />
        ))}
      </Kind>
      <Kind kind="meetings" found={meetings} all={meetingsAddress({ search })} always>
        {meetings.rows.map((row) => (
          <MeetingRow key={row.id} row={row} />
        ))}
      </Kind>
      <Kind kind="departments" found={departments} all={directory}>
        {departments.rows.map((row) => (
          <DepartmentRow key={row.id} row={row} />
        ))}
      </Kind>
      <Kind kind="people" found={people}>
        {people.rows.map((row) => (
          <Row key={row.id}>
            <Title href={personAddress(person, row)}>{row.title}</Title>
            <p className="sub">
              {[row.leader || row.membership, row.departmentName].filter(Boolean).join(", ")}
            </p>
          </Row>
        ))}
      </Kind>
      <Kind kind="files" found={files}>
        {files.rows.map((row) => (
          <Row key={row.id} tail={<DateText date={localDate(row.createdAt)} />}>
            <Title href={`/files/${row.id}`}>{row.title}</Title>
            <p className="sub" lang="vi">
              {row.note}
            </p>
          </Row>
        ))}
      </Kind>
    </>
  );
}

type KindProps = {
  kind: SearchedKind;
  found: { rows: readonly unknown[]; hasMore: boolean };
  /** Where all of them are. */
  all?: string;
  /** Where the whole list also finds what is not a name. */
  always?: boolean;
  children: ReactNode;
};

function Kind({ kind, found, all, always = false, children }: KindProps) {
  const t = useTranslations("search");
  if (found.rows.length === 0) return null;
  const words = { tasks: t("all.tasks"), meetings: t("all.meetings"), departments: t("all.departments") };
  return (
    <Entry className="group" side={<h2>{t(`kinds.${kind}`)}</h2>}>
      <Rows className="found">{children}</Rows>
      {(found.hasMore || always) && (
        <p className="after-rows small quiet">
          {all && kind in words ? <Link href={all}>{words[kind as keyof typeof words]}</Link> : t("narrow")}
        </p>
      )}
    </Entry>
  );
}

function Title({ href, children }: { href: string; children: string }) {
  return (
    <Link className="title" href={href} lang="vi">
      {children}
    </Link>
  );
}

function TaskRow({ row }: { row: Everything["tasks"]["rows"][number] }) {
  const t = useTranslations("search");
  const notice = row.noticeNumber && t("notice", { number: row.noticeNumber });
  return (
    <Row
      tail={
        <>
          {row.status && <StatusState status={row.status} />}
          {row.dueOn && <DateText date={row.dueOn} />}
        </>
      }
    >
      <Title href={`/tasks/${row.id}`}>{row.title}</Title>
      <p className="sub" lang="vi">
        {[row.leadName, row.meetingTitle, notice].filter(Boolean).join(", ")}
      </p>
    </Row>
  );
}

function MeetingRow({ row }: { row: Everything["meetings"]["rows"][number] }) {
  const t = useTranslations("search");
  const notice = row.noticeNumber && t("notice", { number: row.noticeNumber });
  return (
    <Row
      tail={
        <>
          <MeetingState status={row.status} />
          <DateText date={localDate(row.startsAt)} />
        </>
      }
    >
      <Title href={`/meetings/${row.id}`}>{row.title}</Title>
      <p className="sub">{[row.seriesTitle, row.chairName, notice].filter(Boolean).join(", ")}</p>
    </Row>
  );
}

function DepartmentRow({ row }: { row: Everything["departments"]["rows"][number] }) {
  const t = useTranslations("search");
  return (
    <Row tail={row.closed && <span className="quiet">{t("closed")}</span>}>
      <Title href={`/departments/${row.id}`}>{row.title}</Title>
      {row.note && <p className="sub">{row.note}</p>}
    </Row>
  );
}
