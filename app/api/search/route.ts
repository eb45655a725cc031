import { z } from "zod";
import { today } from "@/domain/dates";
import { parseInput } from "@/domain/input";
import { findEverything } from "@/domain/search/everything";
import { searchLine } from "@/domain/search/input";
import { suggestionsFor } from "@/domain/search/suggestions";
import { queryOf, respond } from "@/web/api";
import { currentPerson } from "@/web/session";
import { foundGroups, suggestedGroups } from "./groups";

/** Of each kind. */
const most = 5;

/** What the palette shows: a few of each kind for words, and without any what somebody probably looks for. */
export async function GET(request: Request): Promise<Response> {
  return respond(async ({ database, clock }) => {
    const { q } = queryOf(request, z.object({ q: z.string().default("") }));
    const person = await currentPerson();
    if (!person) return Response.json({ error: "unauthenticated" }, { status: 401 });
    const search = parseInput(z.object({ q: searchLine }), { q }).q;
    const day = today(clock);
    const groups = search
      ? await foundGroups(await findEverything(database, person, day, search, most), person)
      : await suggestedGroups(await suggestionsFor(database, person, day));
    return Response.json({ groups });
  });
}
