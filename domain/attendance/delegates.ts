import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { delegates } from "@/db/schema";
import { positionAtEnd } from "../positions";
import { parseDelegates } from "./rules";

/** Writes who came for a department, as a clerk names them, in the place of who was named before. */
export async function setDelegates(tx: Transaction, attendanceId: string, text: string): Promise<void> {
  await tx.delete(delegates).where(eq(delegates.attendanceId, attendanceId));
  const positions: string[] = [];
  const rows = parseDelegates(text).map((delegate) => {
    const position = positionAtEnd(positions);
    positions.push(position);
    return { attendanceId, ...delegate, position };
  });
  if (rows.length > 0) await tx.insert(delegates).values(rows);
}
