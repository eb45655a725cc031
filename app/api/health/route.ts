import { database } from "@/db/client";
import { hasRole } from "@/domain/actor";
import { mailHealth } from "@/domain/mails/health";
import { canServe } from "@/domain/office/queries";
import { env, mailIsSet } from "@/env";
import { clock } from "@/web/clock";
import { currentPerson } from "@/web/session";

/** Open to all: 200 once pages can be served, else 503. What becomes of mails is told beside it and changes no status. */
export async function GET() {
  const ready = await canServe(database());
  const status = ready ? 200 : 503;
  return Response.json(
    { status: ready ? "ok" : "unavailable", ...(ready && (await mailWords())) },
    { status, headers: { "cache-control": "no-store" } },
  );
}

/** Whether mail is well, for all; why it is not, for who can do something about it. */
async function mailWords() {
  try {
    const { isWell, ...why } = await mailHealth(database(), await clock());
    const mail = isWell ? (mailIsSet(env()) ? "ok" : "off") : "failing";
    const person = await currentPerson();
    return { mail, ...(person && hasRole(person, "administrator") && { why }) };
  } catch (error) {
    console.error(error);
    return { mail: "unknown" };
  }
}
