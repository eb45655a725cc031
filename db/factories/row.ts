import { randomBytes } from "node:crypto";

/** Whatever has an id: what factories take for people, departments and meetings. */
export interface Ref {
  id: string;
}

/** The one row that an INSERT … RETURNING gave back. */
export function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error("A factory wrote no row.");
  return row;
}

/** Random letters, so that what a factory makes is like nothing else in the database. */
export const suffix = () => randomBytes(4).toString("hex");
