import { cache } from "react";
import { getRecord } from "@/domain/meetings/queries";
import { found, idFrom, pageContext } from "@/web/page";

/** The record of the page's address, as far as the reader may see it; once for a page and its title. */
export const loadRecord = cache(async (id: string) => {
  const { person, connection } = await pageContext();
  return found(getRecord(connection, person, idFrom(id)));
});
