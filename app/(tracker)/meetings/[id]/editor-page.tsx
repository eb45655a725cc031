import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { RecordEditor } from "@/components/meetings/editor/record-editor";
import { NoticeForm } from "@/components/meetings/notice-form";
import { BeginForm, CancelForm } from "@/components/meetings/step-forms";
import { Link } from "@/components/ui/link";
import { loadCalendar } from "@/domain/calendar/queries";
import { openDepartments } from "@/domain/departments/queries";
import { recordState } from "@/domain/edits/state";
import { earlierFor, knownIndicators } from "@/domain/figures/queries";
import { openGroups } from "@/domain/groups/queries";
import type { MeetingHeading } from "@/domain/meetings/queries";
import { possibleChairs } from "@/domain/people/queries";
import { seriesOptions, usualDepartments } from "@/domain/series/queries";
import { messages } from "@/messages";
import { found, pageContext } from "@/web/page";
import { Frame } from "../../frame";
import { beginRecord, cancelMeeting, setNotice } from "../step-actions";
import { FilesEntry } from "./files-section";
import { InvitePart } from "./invite-part";

/** A record while it is written, or a meeting that is planned, for who may write. */
export async function EditorPage({ heading }: { heading: MeetingHeading }) {
  const { person, connection, day } = await pageContext();
  const [state, departments, groups, chairs, series, usual, calendar, earlier, indicators] =
    await Promise.all([
      found(recordState(connection, person, heading.id)),
      openDepartments(connection, day),
      openGroups(connection, day),
      possibleChairs(connection),
      seriesOptions(connection),
      heading.seriesId ? usualDepartments(connection, heading.seriesId) : [],
      loadCalendar(connection),
      earlierFor(connection, person, heading.id),
      knownIndicators(connection, person),
    ]);
  const t = await getTranslations("editor");
  const { editor, coverage, state: states } = messages[await getLocale()];
  const { id, status, kind } = heading;
  const lists = {
    departments,
    groups,
    chairs,
    series,
    usual: usual.map((one) => one.id),
    calendar,
    earlier,
    indicators,
  };
  return (
    <Frame current="/meetings">
      <noscript>
        <p className="notice">
          {t("withoutScript")} <Link href={`/meetings/${id}/plain`}>{t("plain")}</Link>
        </p>
      </noscript>
      <NextIntlClientProvider messages={{ editor, coverage, state: states }}>
        <RecordEditor
          key={status}
          opening={{ ...state, meetingId: id, personId: person.id }}
          kind={kind}
          lists={lists}
          slots={{
            notice: kind === "direct_order" && (
              <NoticeForm
                meetingId={id}
                kind={kind}
                number={heading.noticeNumber}
                date={heading.noticeDate}
                action={setNotice}
              />
            ),
            files: <FilesEntry key="files" meetingId={id} />,
            life: (
              <section key="life">
                {status === "planned" && <BeginForm meetingId={id} action={beginRecord} />}
                {status === "planned" && kind === "meeting" && <InvitePart heading={heading} />}
                <CancelForm meetingId={id} status={status} kind={kind} action={cancelMeeting} />
              </section>
            ),
          }}
        />
      </NextIntlClientProvider>
    </Frame>
  );
}
