import { departmentGroupMembers, departmentGroups } from "@/db/schema";
import { fold } from "@/domain/text";
import type { Connection } from "../client";
import { only, type Ref, suffix } from "./row";

export interface GroupOptions {
  name?: string;
  /** Members since 2014, with an open end unless said otherwise. */
  members?: (Ref & { until?: string })[];
}

/** A named group of departments. */
export async function aGroup(connection: Connection, options: GroupOptions = {}) {
  const { name = `Nhóm ${suffix()}`, members = [] } = options;
  const group = only(
    await connection
      .insert(departmentGroups)
      .values({ name, searchText: fold(name) })
      .returning(),
  );
  for (const { id: departmentId, until: endsOn } of members) {
    await connection
      .insert(departmentGroupMembers)
      .values({ groupId: group.id, departmentId, startsOn: "2014-01-01", endsOn });
  }
  return group;
}
