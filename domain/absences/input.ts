import { z } from "zod";
import { calendarDate, identifier, line, rowVersion } from "../input";

export const addAbsenceInput = z.object({
  personId: identifier,
  startsOn: calendarDate,
  endsOn: calendarDate,
  note: line(300),
});

export const endAbsenceInput = z.object({
  absenceId: identifier,
  version: rowVersion,
  endsOn: calendarDate,
});

export const removeAbsenceInput = z.object({ absenceId: identifier, version: rowVersion });
