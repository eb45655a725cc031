import { createHash, randomBytes } from "node:crypto";
import { oneTimeLinks, reportLinks } from "@/db/schema";
import type { Connection } from "../client";
import { aMail } from "./mails";
import type { Ref } from "./row";

const hours = 3_600_000;

/** A secret, what is kept of it, and the time in which it is good: an hour from now, or over since an hour ago. */
function aSecret({ over = false } = {}) {
  const secret = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(secret).digest("base64url");
  const createdAt = new Date(Date.now() - (over ? 2 * hours : 0));
  return { secret, kept: { tokenHash, createdAt, expiresAt: new Date(createdAt.getTime() + hours) } };
}

/** An invitation of the person: the path that it leads to. */
export async function anInvitation(connection: Connection, person: Ref): Promise<string> {
  const { secret, kept } = aSecret();
  await connection.insert(oneTimeLinks).values({ purpose: "invitation", personId: person.id, ...kept });
  return `/link/${secret}`;
}

/** A link that stands for the person's password: the path that it leads to. */
export async function aSignInLink(
  connection: Connection,
  person: Ref,
  { next = "/", over = false } = {},
): Promise<string> {
  const { secret, kept } = aSecret({ over });
  await connection.insert(oneTimeLinks).values({ purpose: "sign_in", personId: person.id, next, ...kept });
  return `/link/${secret}`;
}

/** A link that adds a report of the person to a task: the path that it leads to. */
export async function aReportLink(
  connection: Connection,
  { task, person, over = false }: { task: Ref; person: Ref; over?: boolean },
): Promise<string> {
  const { secret, kept } = aSecret({ over });
  const { id: mailId } = await aMail(connection, { personId: person.id });
  await connection.insert(reportLinks).values({ taskId: task.id, personId: person.id, mailId, ...kept });
  return `/report/${secret}`;
}
