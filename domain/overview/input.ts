import { z } from "zod";
import { type Complaint, InvalidError, RefusedError } from "../errors";
import { identifier, optionalDate, optionalIdentifier, paragraphs, parseInput, rowVersion } from "../input";
import type { Chosen } from "../tasks/several";

/** A decision that waits, as a form names it: what it is about, in the version that was seen. */
export interface ChosenDecision extends Chosen {
  kind: "result" | "transfer" | "extension" | "pass_on";
  /** The request for a later date, where it is about one; the version is the request's then. */
  extensionId: string | null;
}

const kindOfTask = z.enum(["result", "transfer"]);
const kindOfRequest = z.enum(["extension", "pass_on"]);

/** `kind:task:version`, and behind that `:request` where it is about one. */
const chosenDecision = z
  .string({ error: "unknown" })
  .max(200, "unknown")
  .transform((value): unknown => value.split(":"))
  .pipe(
    z.union(
      [
        z.tuple([kindOfTask, identifier, rowVersion]),
        z.tuple([kindOfRequest, identifier, rowVersion, identifier]),
      ],
      { error: "unknown" },
    ),
  )
  .transform(
    ([kind, taskId, version, extensionId = null]): ChosenDecision => ({ kind, taskId, version, extensionId }),
  );

/** Yes confirms, grants, passes on or transfers; no sends it back, with a reason. */
const verdict = z.enum(["yes", "no"], { error: "unknown" });

const severalInput = z.object({
  chosenIds: z
    .array(chosenDecision, { error: "none_decided" })
    .min(1, "none_decided")
    .max(200, "too_many_chosen"),
  verdict,
  reason: paragraphs(5_000).default(""),
});

const words = z.object({
  reason: paragraphs(5_000).default(""),
  /** A date before the one that was asked for. */
  dueOn: optionalDate.default(null),
  /** To whom a task goes. */
  leadDepartmentId: optionalIdentifier,
});

export type Decided = z.output<typeof words> & {
  chosen: ChosenDecision[];
  verdict: z.output<typeof verdict>;
};

/**
 * What a form of the overview decides: the one row whose button was pressed (`one`, as `verdict:decision`, with the
 * fields of that row, which carry the task's id), or else all that are ticked. Throws InvalidError and RefusedError.
 */
export function decisionIn(raw: unknown): Decided {
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(raw);
  if (typeof fields.one === "string" && fields.one !== "") return oneIn(fields.one, fields);
  const { chosenIds: chosen, ...rest } = parseInput(severalInput, raw);
  if (rest.verdict === "no" && rest.reason === "") throw new InvalidError({ reason: { key: "required" } });
  return { chosen, ...rest, dueOn: null, leadDepartmentId: null };
}

function oneIn(one: string, fields: Record<string, unknown>): Decided {
  const [said, ...rest] = one.split(":");
  const { chosen, verdict: yesOrNo } = parseInput(z.object({ chosen: chosenDecision, verdict }), {
    verdict: said,
    chosen: rest.join(":"),
  });
  const under = (name: string) => fields[`${name}.${chosen.taskId}`];
  const typed = words.safeParse({
    reason: under("reason"),
    dueOn: under("dueOn"),
    leadDepartmentId: under("leadDepartmentId"),
  });
  if (!typed.success) throw refused(typed.error);
  if (yesOrNo === "no" && typed.data.reason === "") throw new RefusedError("decision_needs_reason");
  return { ...typed.data, chosen: [chosen], verdict: yesOrNo };
}

/** A row has no place of its own for what is wrong in it: it is said above all of them. */
function refused(error: z.ZodError): RefusedError {
  const issue = error.issues[0];
  const values = issue?.code === "custom" ? (issue.params as Complaint["values"]) : undefined;
  const key = issue && /^[a-z_]+$/.test(issue.message) ? issue.message : "unknown";
  return new RefusedError(key, values);
}
