import { randomUUID } from "node:crypto";
import { mails } from "@/db/schema";
import type { Connection } from "../client";
import { only } from "./row";

type MailOptions = Partial<typeof mails.$inferInsert>;

/** A mail as it stands in the ledger: gathered news that was delivered, unless said otherwise. */
export async function aMail(connection: Connection, options: MailOptions) {
  const { kind = "news", state = "delivered", createdAt = new Date("2026-03-16T00:30:00Z") } = options;
  const letter = { subject: "Một nhiệm vụ được giao", text: "Lời thư.", html: "<p>Lời thư.</p>" };
  const settledAt = state === "waiting" ? null : createdAt;
  const day = kind === "morning" ? "2026-03-16" : null;
  return only(
    await connection
      .insert(mails)
      .values({
        key: randomUUID(),
        dueAt: createdAt,
        ...{ settledAt, day, ...letter, ...options, kind, state, createdAt },
      })
      .returning(),
  );
}
