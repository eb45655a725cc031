import { StuckRecurrences } from "@/components/tasks/stuck-recurrences";
import { recurrencesWithoutLead } from "@/domain/recurrence/queries";
import { pageContext } from "@/web/page";

/** For clerks the recurring tasks that nobody is there for any more. */
export async function StuckPart() {
  const { person, connection, day } = await pageContext();
  return <StuckRecurrences tasks={await recurrencesWithoutLead(connection, person, day)} />;
}
