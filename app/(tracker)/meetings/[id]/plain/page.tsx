import type { Metadata } from "next";
import { DraftRecord } from "@/components/meetings/draft-record";
import { openDepartments } from "@/domain/departments/queries";
import { possibleChairs } from "@/domain/people/queries";
import { mayOnMeeting } from "@/domain/permissions";
import { seriesOptions } from "@/domain/series/queries";
import { pageContext } from "@/web/page";
import { Frame } from "../../../frame";
import * as actions from "../../actions";
import { loadRecord } from "../load-record";
import { ReadPage } from "../read-page";

type Props = PageProps<"/meetings/[id]/plain">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadRecord((await params).id)).title };
}

/** A draft as forms, for browsers that run no script. */
export default async function PlainRecordPage({ params }: Props) {
  const { person, connection, day } = await pageContext();
  const record = await loadRecord((await params).id);
  if (!mayOnMeeting(person, "edit", record.status)) return <ReadPage record={record} />;
  const [series, chairs, departments] = await Promise.all([
    seriesOptions(connection),
    possibleChairs(connection),
    openDepartments(connection, day),
  ]);
  return (
    <Frame current="/meetings">
      <DraftRecord
        record={record}
        series={series}
        chairs={chairs}
        departments={departments}
        actions={actions}
      />
    </Frame>
  );
}
