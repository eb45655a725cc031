import { MentionGroup } from "@/components/remarks/mention-group";
import { mentionsWaiting } from "@/domain/remarks/queries";
import { pageContext } from "@/web/page";

/** Where the person is named in talk and has not looked yet: on My work, and on the home of those who have none. */
export async function MentionsPart({ unlessMyWork = false }: { unlessMyWork?: boolean }) {
  const { person, connection } = await pageContext();
  if (unlessMyWork && person.memberships.length > 0) return null;
  return <MentionGroup mentions={await mentionsWaiting(connection, person)} />;
}
