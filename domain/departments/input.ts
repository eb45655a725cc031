import { z } from "zod";
import { departmentKinds } from "@/db/enums";
import { email, identifier, line, requiredLine, rowVersion } from "../input";

const department = {
  name: requiredLine(200),
  abbreviation: line(40),
  kind: z.enum(departmentKinds, { error: "unknown" }),
  contactEmail: z.union([z.literal(""), email], { error: "not_an_email" }),
};

export const addDepartmentInput = z.object(department);
export const saveDepartmentInput = z.object({ departmentId: identifier, version: rowVersion, ...department });
