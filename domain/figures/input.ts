import { z } from "zod";
import { decimal, identifier, line, optionalIdentifier, requiredLine, rowVersion } from "../input";

const figure = {
  indicator: requiredLine(200),
  topic: line(200),
  value: decimal,
  unit: line(60),
  period: line(60),
  departmentId: optionalIdentifier,
};

export const addFigureInput = z.object({ meetingId: identifier, ...figure });
export const saveFigureInput = z.object({
  meetingId: identifier,
  figureId: identifier,
  version: rowVersion,
  ...figure,
});
export const removeFigureInput = z.object({
  meetingId: identifier,
  figureId: identifier,
  version: rowVersion,
});
