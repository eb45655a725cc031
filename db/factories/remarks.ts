import { mentions, remarks } from "@/db/schema";
import type { Connection } from "../client";
import { only, type Ref, suffix } from "./row";

export interface RemarkOptions {
  task: Ref;
  by: Ref;
  body?: string;
  /** Who is named in it. */
  mentions?: Ref[];
}

/** What somebody said about a task. */
export async function aRemark(connection: Connection, options: RemarkOptions) {
  const { task, by, body = `Ý kiến ${suffix()}` } = options;
  const said = { taskId: task.id, authorId: by.id, body, createdAt: new Date() };
  const remark = only(await connection.insert(remarks).values(said).returning());
  for (const person of options.mentions ?? []) {
    await connection.insert(mentions).values({ remarkId: remark.id, personId: person.id });
  }
  return remark;
}
