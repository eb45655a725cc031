import { cache } from "react";
import { getHeading, recordOf } from "@/domain/meetings/queries";
import { found, idFrom, pageContext } from "@/web/page";

/** The meeting of the page's address, where the reader may see it; once for a page and its title. */
export const loadHeading = cache(async (id: string) => {
  const { person, connection } = await pageContext();
  return found(getHeading(connection, person, idFrom(id)));
});

/** Its record, as far as the reader may see it. */
export const loadRecord = cache(async (id: string) => {
  const { person, connection } = await pageContext();
  return recordOf(connection, person, await loadHeading(id));
});
