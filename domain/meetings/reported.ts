import { asc, eq, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { attendances, delegates, departments, figures, indicators } from "@/db/schema";
import { writeDelegates } from "../attendance/rules";

/** Who was at a meeting, or is invited to it. */
export async function attendanceOf(connection: Connection, meetingId: string) {
  const rows = await connection
    .select({
      id: attendances.id,
      departmentId: attendances.departmentId,
      // The label is the name as it was at issue; until then the department goes by its name of today.
      name: sql<string>`coalesce(nullif(${attendances.label}, ''), ${departments.name})`,
      status: attendances.status,
      note: attendances.note,
      version: attendances.version,
    })
    .from(attendances)
    .leftJoin(departments, eq(departments.id, attendances.departmentId))
    .where(eq(attendances.meetingId, meetingId))
    .orderBy(asc(attendances.position), asc(attendances.id));
  const came = await connection
    .select({ attendanceId: delegates.attendanceId, name: delegates.name, title: delegates.title })
    .from(delegates)
    .innerJoin(attendances, eq(attendances.id, delegates.attendanceId))
    .where(eq(attendances.meetingId, meetingId))
    .orderBy(asc(delegates.position));
  return rows.map((row) => ({
    ...row,
    delegates: writeDelegates(came.filter((delegate) => delegate.attendanceId === row.id)),
  }));
}

/** The figures that were reported at a meeting. */
export async function figuresOf(connection: Connection, meetingId: string) {
  return connection
    .select({
      id: figures.id,
      indicator: indicators.name,
      topic: indicators.topic,
      unit: indicators.unit,
      value: figures.value,
      period: figures.period,
      departmentId: figures.departmentId,
      departmentName: sql<string>`coalesce(nullif(${figures.departmentName}, ''), ${departments.name}, '')`,
      version: figures.version,
    })
    .from(figures)
    .innerJoin(indicators, eq(indicators.id, figures.indicatorId))
    .leftJoin(departments, eq(departments.id, figures.departmentId))
    .where(eq(figures.meetingId, meetingId))
    .orderBy(asc(figures.position), asc(figures.id));
}
