import type { MeetingRecord } from "@/components/meetings/types";
import { IssuedPage } from "./issued-page";
import { PlannedPage } from "./planned-page";

/**
 * A record for who cannot write in it: issued, planned or cancelled. Also where a form leads that was made while it could
 * be written in: a page must not lead elsewhere then, since a browser without scripts would send the form there again.
 */
export function ReadPage({ record, sent = false }: { record: MeetingRecord; sent?: boolean }) {
  const isHeld = record.status !== "planned" && record.status !== "cancelled";
  return isHeld ? <IssuedPage record={record} sent={sent} /> : <PlannedPage record={record} />;
}
