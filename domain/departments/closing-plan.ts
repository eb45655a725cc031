import { createHash } from "node:crypto";
import { and, asc, eq, gte, inArray } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { departmentNames, departmentSuccessions, departments } from "@/db/schema";
import type { Actor } from "../actor";
import { addDays, type LocalDate } from "../dates";
import { InvalidError, NotFoundError } from "../errors";
import { parseInput } from "../input";
import { mayInOffice } from "../permissions";
import { type Holdings, holdingsOf } from "./holdings";
import { type Closing, closingInput } from "./input";
import { isOpenOn } from "./open";
import { laterOf } from "./rules";

type Department = typeof departments.$inferSelect;

/** What a closing would do, as it is shown before it is confirmed. */
export interface ClosingPlan {
  closing: (Pick<Department, "id" | "name" | "version" | "position"> & { holdings: Holdings })[];
  /** Null where nobody takes over; without an id where the successor is still to be made. */
  successor: { id: string | null; name: string } | null;
  from: LocalDate;
  document: string;
  /** Whether it is written down today and happens when its day begins. */
  ahead: boolean;
  /** Changes when what stands above changes: whoever confirms has seen just this. */
  seen: string;
}

/** Looks at a closing without doing it. Throws NotFoundError for others than administrators, InvalidError where it cannot be. */
export async function previewClosing(
  connection: Connection,
  actor: Actor,
  raw: unknown,
  day: LocalDate,
): Promise<ClosingPlan> {
  if (!mayInOffice(actor, "manage_departments")) throw new NotFoundError();
  return planClosing(connection, parseInput(closingInput, raw), day);
}

/** What a closing would do on the day. Throws InvalidError for departments, dates and successors that cannot be. */
export async function planClosing(
  connection: Connection,
  input: Closing,
  day: LocalDate,
): Promise<ClosingPlan> {
  const closing = await closingOf(connection, input);
  const successor = await successorOf(connection, input, day);
  const ahead = input.from > day;
  if (!successor) refuseWithoutSuccessor(closing, ahead);
  const versions = closing.map(({ id, version, holdings }) => [id, version, ...Object.values(holdings)]);
  const seen = createHash("sha256")
    .update(JSON.stringify([versions, successor]))
    .digest("hex");
  return { closing, successor, from: input.from, document: input.document, ahead, seen };
}

async function closingOf(connection: Connection, { departmentIds, from }: Closing) {
  const rows = await connection
    .select()
    .from(departments)
    .where(inArray(departments.id, departmentIds))
    .orderBy(asc(departments.position), asc(departments.id));
  if (rows.length < departmentIds.length) throw new InvalidError({ departmentIds: { key: "unknown" } });
  const closed = rows.find((row) => row.closedOn !== null);
  if (closed) {
    throw new InvalidError({ departmentIds: { key: "closes_already", values: { name: closed.name } } });
  }
  await checkBeginnings(connection, rows, from);
  return Promise.all(
    rows.map(async ({ id, name, version, position }) => ({
      id,
      name,
      version,
      position,
      holdings: await holdingsOf(connection, id, from),
    })),
  );
}

/** A department stands for a day at least, closes after it took over from others, and has no name after that. */
async function checkBeginnings(connection: Connection, rows: readonly Department[], from: LocalDate) {
  const ids = rows.map((row) => row.id);
  const { successorId, effectiveOn } = departmentSuccessions;
  const inherits = and(inArray(successorId, ids), gte(effectiveOn, from));
  const young = rows.some((row) => row.startsOn !== null && row.startsOn >= from);
  if (young || (await connection.$count(departmentSuccessions, inherits)) > 0) {
    throw new InvalidError({ from: { key: "closes_before_it_began" } });
  }
  const isNamed = and(inArray(departmentNames.departmentId, ids), gte(departmentNames.startsOn, from));
  if ((await connection.$count(departmentNames, isNamed)) > 0) {
    throw new InvalidError({ from: { key: "closes_before_a_name" } });
  }
}

/** Who takes over stands on the day of the change and, where that is past, still. */
async function successorOf(
  connection: Connection,
  input: Closing,
  day: LocalDate,
): Promise<ClosingPlan["successor"]> {
  if (input.successor === "none") return null;
  if (input.successor === "new") return { id: null, name: input.name };
  const [department] = await connection
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(
      and(
        eq(departments.id, input.successorId ?? ""),
        isOpenOn(input.from),
        isOpenOn(laterOf(input.from, day)),
      ),
    );
  if (!department) throw new InvalidError({ successorId: { key: "successor_not_open" } });
  return department;
}

/** Work needs somebody to do it; and until a day that is still to come a department may be given more. */
function refuseWithoutSuccessor(closing: ClosingPlan["closing"], ahead: boolean): void {
  if (ahead) throw new InvalidError({ successor: { key: "closing_ahead_needs_successor" } });
  const working = closing.find(({ holdings }) => holdings.tasks + holdings.parts > 0);
  if (!working) return;
  const count = working.holdings.tasks + working.holdings.parts;
  throw new InvalidError({
    successor: { key: "closing_needs_successor", values: { name: working.name, count } },
  });
}

/** The last day of a department that closes from that day on. */
export const lastDay = (from: LocalDate) => addDays(from, -1);
