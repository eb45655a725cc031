import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Amendment } from "@/components/meetings/amend/amendment";
import { targetOf } from "@/components/meetings/amend/target";
import { localDate } from "@/domain/dates";
import { openDepartments } from "@/domain/departments/queries";
import { leaders } from "@/domain/people/queries";
import { mayOnMeeting } from "@/domain/permissions";
import { oneOf, pageContext } from "@/web/page";
import { Frame } from "../../../frame";
import { loadRecord } from "../load-record";
import * as actions from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("amend");
  return { title: t("heading") };
}

/** One change of an issued record: an addendum to a part of it, a change of a task, a forgotten task. */
export default async function AmendPage({ params, searchParams }: PageProps<"/meetings/[id]/amend">) {
  const { person, connection, day } = await pageContext();
  const record = await loadRecord((await params).id);
  if (!mayOnMeeting(person, "amend", record.status) || record.archive) notFound();
  const { part, id } = await searchParams;
  const target = targetOf(record, oneOf(part), oneOf(id));
  if (!target) notFound();
  const [departments, attending, allLeaders] = await Promise.all([
    openDepartments(connection, day),
    openDepartments(connection, localDate(record.startsAt)),
    leaders(connection),
  ]);
  return (
    <Frame current="/meetings">
      <Amendment
        record={record}
        target={target}
        attending={attending}
        choices={{ departments, leaders: allLeaders }}
        actions={actions}
      />
    </Frame>
  );
}
