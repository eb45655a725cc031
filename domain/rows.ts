import { ConflictError, NotFoundError } from "./errors";

/**
 * The row that an UPDATE … WHERE id AND version gave back. Without one the row is gone (NotFoundError) or somebody
 * wrote it since it was read (ConflictError).
 */
export async function writtenRow<Row>(rows: Row[], stillThere: () => Promise<boolean>): Promise<Row> {
  const [row] = rows;
  if (row) return row;
  throw (await stillThere()) ? new ConflictError() : new NotFoundError();
}
