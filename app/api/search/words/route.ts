import { getLocale } from "next-intl/server";
import type { SearchWords } from "@/components/search/types";
import { messages } from "@/messages";
import { respond } from "@/web/api";

/** The words of the palette and of the list of keys, which no page carries along. */
export async function GET(): Promise<Response> {
  return respond(async () => {
    const { palette, keys } = messages[await getLocale()];
    return Response.json({ palette, keys } satisfies SearchWords);
  });
}
