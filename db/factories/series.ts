import { meetingSeries, seriesDepartments } from "@/db/schema";
import { fold } from "@/domain/text";
import type { Connection } from "../client";
import type { Cadence } from "../enums";
import { only, type Ref, suffix } from "./row";

export interface SeriesOptions {
  title?: string;
  cadence?: Cadence | null;
  chair?: Ref;
  place?: string;
  /** The departments that it invites, in that order. */
  departments?: Ref[];
}

/** A series of meetings, weekly unless said otherwise. */
export async function aSeries(connection: Connection, options: SeriesOptions = {}) {
  const { title = `Giao ban ${suffix()}`, cadence = "weekly", place = "", chair } = options;
  const series = only(
    await connection
      .insert(meetingSeries)
      .values({ title, cadence, place, chairId: chair?.id, searchText: fold(title) })
      .returning(),
  );
  for (const [index, department] of (options.departments ?? []).entries()) {
    const row = { seriesId: series.id, departmentId: department.id, position: `a${index}` };
    await connection.insert(seriesDepartments).values(row);
  }
  return series;
}
