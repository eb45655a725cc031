import { figures, indicators } from "@/db/schema";
import { fold } from "@/domain/text";
import type { Connection } from "../client";
import { only, type Ref } from "./row";

interface FigureOptions {
  meeting: Ref;
  value: string;
  topic?: string;
  indicator?: string;
  unit?: string;
  period?: string;
  department?: Ref;
}

/** A reported figure; an indicator of the same topic, name and unit is shared. */
export async function aFigure(connection: Connection, options: FigureOptions) {
  const { meeting, value, department, topic = "", indicator = "Vốn đăng ký" } = options;
  const { unit = "triệu USD", period = "" } = options;
  const measured = only(
    await connection
      .insert(indicators)
      .values({ name: indicator, topic, unit, searchText: fold(`${topic} ${indicator}`.trim()) })
      .onConflictDoUpdate({ target: [indicators.searchText, indicators.unit], set: { unit } })
      .returning(),
  );
  const reported = { meetingId: meeting.id, indicatorId: measured.id, value, period, position: "a0" };
  return only(
    await connection
      .insert(figures)
      .values({ ...reported, departmentId: department?.id })
      .returning(),
  );
}
