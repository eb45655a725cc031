import { savedViews } from "@/db/schema";
import type { Connection } from "../client";
import { only, type Ref, suffix } from "./row";

interface ViewOptions {
  owner: Ref;
  name?: string;
  query?: string;
  /** The department with which it is shared. */
  department?: Ref;
}

/** A saved list of open tasks, its owner's alone unless it is shared with a department. */
export async function aView(connection: Connection, { owner, name, query, department }: ViewOptions) {
  return only(
    await connection
      .insert(savedViews)
      .values({
        ownerId: owner.id,
        name: name ?? `Danh sách ${suffix()}`,
        query: query ?? "status=open",
        audience: department ? "department" : "own",
        departmentId: department?.id ?? null,
        createdAt: new Date("2026-01-15T01:00:00Z"),
      })
      .returning(),
  );
}
