import { InviteForm } from "@/components/meetings/invite-form";
import { inviteesOf } from "@/domain/meetings/invitees";
import type { MeetingHeading } from "@/domain/meetings/queries";
import { pageContext } from "@/web/page";
import { sendInvitations } from "../step-actions";

/** Whom the invitations reach, and the way to send them. */
export async function InvitePart({ heading }: { heading: MeetingHeading }) {
  const { connection, day } = await pageContext();
  const { reached, unreached } = await inviteesOf(connection, heading.id, day);
  return (
    <InviteForm
      meetingId={heading.id}
      action={sendInvitations}
      reached={reached.length}
      unreached={unreached}
      invitedAt={heading.invitedAt}
    />
  );
}
