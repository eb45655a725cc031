import { eq } from "drizzle-orm";
import { z } from "zod";
import { files, progressReports } from "@/db/schema";
import type { Work } from "../command";
import { type Complaint, ForbiddenError, InvalidError, RefusedError } from "../errors";
import { fold } from "../text";
import { formats } from "./formats";
import { judge } from "./judge";
import { harmlessName } from "./names";
import { mostBytes } from "./size";

/** Of one report, and of all reports on a task. */
export const mostEvidence = { aReport: 5, aTask: 200 };

/** The files that come with a report. A script can call a command with whatever it likes, a form with texts only. */
export const evidenceInput = z
  .array(
    z.object({
      name: z.string({ error: "required" }),
      // What was too large is not even read.
      content: z
        .instanceof(Buffer, { error: "file_too_large" })
        .refine((bytes) => bytes.length <= mostBytes, "file_too_large"),
    }),
    { error: "unknown" },
  )
  .max(mostEvidence.aReport, "evidence_too_many")
  .default([]);

type Given = z.output<typeof evidenceInput>;
export type Evidence = { name: string; mediaType: string; content: Buffer };

/** The files as what their content shows them to be. Throws InvalidError, keyed by the place of a file: "evidence.0". */
export function judgedEvidence(given: Given): Evidence[] {
  const faults: Record<string, Complaint> = {};
  const judged = given.flatMap(({ name, content }, index) => {
    const judgement = judge(content, name);
    if ("format" in judgement) {
      const { mediaType } = formats[judgement.format];
      return { name: harmlessName(name, judgement.format), mediaType, content };
    }
    faults[`evidence.${index}`] = { key: `file_${judgement.fault}` };
    return [];
  });
  if (Object.keys(faults).length > 0) throw new InvalidError(faults);
  return judged;
}

/** Keeps the files with their report. Throws RefusedError where the task has too many already. */
export async function keepEvidence(
  work: Work,
  report: { id: string; taskId: string },
  evidence: readonly Evidence[],
): Promise<void> {
  if (evidence.length === 0) return;
  if (work.actor.kind !== "person") throw new ForbiddenError();
  const kept = await work.tx
    .select({ id: files.id })
    .from(files)
    .innerJoin(progressReports, eq(progressReports.id, files.reportId))
    .where(eq(progressReports.taskId, report.taskId));
  if (kept.length + evidence.length > mostEvidence.aTask) throw new RefusedError("evidence_full");
  for (const { name, mediaType, content } of evidence) {
    await work.tx.insert(files).values({
      ...{ reportId: report.id, name, mediaType, size: content.length, content },
      uploadedBy: work.actor.id,
      createdAt: work.clock.now(),
      searchText: fold(name),
    });
  }
}
