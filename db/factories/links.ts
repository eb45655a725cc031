import { createHash, randomBytes } from "node:crypto";
import { oneTimeLinks } from "@/db/schema";
import type { Connection } from "../client";
import type { Ref } from "./row";

/** An invitation of the person, good for a day: the path that it leads to. */
export async function anInvitation(connection: Connection, person: Ref): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(secret).digest("base64url");
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + 24 * 3_600_000);
  await connection
    .insert(oneTimeLinks)
    .values({ purpose: "invitation", personId: person.id, tokenHash, createdAt, expiresAt });
  return `/link/${secret}`;
}
