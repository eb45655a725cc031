import { office } from "@/db/schema";
import type { Connection } from "../client";

/** The office's row, where it does not stand yet. */
export async function theOffice(connection: Connection): Promise<void> {
  const name = "Văn phòng Ủy ban nhân dân thành phố";
  await connection.insert(office).values({ name, shortName: "Văn phòng" }).onConflictDoNothing();
}
