import { departmentNames, departments } from "@/db/schema";
import { fold } from "@/domain/text";
import type { Connection } from "../client";
import { only, suffix } from "./row";

/** A department, open since 2014. */
export async function aDepartment(
  connection: Connection,
  options: Partial<typeof departments.$inferInsert> = {},
) {
  const name = options.name ?? `Sở Thử nghiệm ${suffix()}`;
  const startsOn = "2014-01-01";
  const department = only(
    await connection
      .insert(departments)
      .values({ kind: "department", name, startsOn, position: "a0", searchText: fold(name), ...options })
      .returning(),
  );
  const { id: departmentId, abbreviation } = department;
  await connection.insert(departmentNames).values({ departmentId, name, abbreviation, startsOn });
  return department;
}
