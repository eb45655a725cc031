import { and, eq, ne } from "drizzle-orm";
import { people, savedViews } from "@/db/schema";
import { departmentsOf, type Person } from "../actor";
import { type Context, carryOut, type Work } from "../command";
import { ConflictError, ForbiddenError, InvalidError, NotFoundError, RefusedError } from "../errors";
import { changedFields } from "../history/record";
import { parseInput } from "../input";
import { mayInOffice } from "../permissions";
import { addViewInput, deleteViewInput, replaceViewInput, saveViewInput } from "./input";
import { visibleViews } from "./queries";

/** As many lists one keeps; who has more finds none of them. */
const mostViews = 50;

/**
 * Keeps a list under a name. Throws InvalidError (the name is taken, not one's own department), ForbiddenError (shared
 * with the office by who has no role there), RefusedError (too many).
 */
export async function addView(context: Context, raw: unknown): Promise<{ id: string }> {
  const { query, ...input } = parseInput(addViewInput, raw);
  const owner = ownerOf(context);
  return carryOut(context, async (work) => {
    await lockOwner(work, owner);
    const mine = eq(savedViews.ownerId, owner.id);
    if ((await work.tx.$count(savedViews, mine)) >= mostViews) throw new RefusedError("too_many_views");
    const columns = { ...input, ...sharing(owner, input), query };
    await checkName(work, owner, input.name);
    const [view] = await work.tx
      .insert(savedViews)
      .values({ ...columns, ownerId: owner.id, createdAt: work.clock.now() })
      .returning({ id: savedViews.id });
    if (!view) throw new ConflictError();
    await work.record({ kind: "view_added", subject: "view", subjectId: view.id, after: columns });
    return view;
  });
}

/** Gives a list another name or other readers. Throws NotFoundError and ForbiddenError (somebody else's), and as `addView`. */
export async function saveView(context: Context, raw: unknown): Promise<{ id: string }> {
  const { viewId, version, ...input } = parseInput(saveViewInput, raw);
  return carryOut(context, async (work) => {
    const { owner, view } = await ownView(work, ownerOf(context), viewId);
    const columns = { name: input.name, ...sharing(owner, input, view.departmentId) };
    await checkName(work, owner, input.name, viewId);
    await write(work, view, version, "view_saved", columns);
    return { id: viewId };
  });
}

/** Lets a list show from now on what another query says. Throws NotFoundError, ForbiddenError, ConflictError. */
export async function replaceView(context: Context, raw: unknown): Promise<{ id: string }> {
  const { viewId, version, query } = parseInput(replaceViewInput, raw);
  return carryOut(context, async (work) => {
    const { owner, view } = await ownView(work, ownerOf(context), viewId);
    refuseSharing(owner, view);
    await write(work, view, version, "view_replaced", { query });
    return { id: viewId };
  });
}

/** Forgets a list; its tasks are where they were. Throws NotFoundError, ForbiddenError, ConflictError. */
export async function deleteView(context: Context, raw: unknown): Promise<{ id: string }> {
  const { viewId, version } = parseInput(deleteViewInput, raw);
  return carryOut(context, async (work) => {
    const { view } = await ownView(work, ownerOf(context), viewId);
    if (view.version !== version) throw new ConflictError();
    await work.tx.delete(savedViews).where(eq(savedViews.id, viewId));
    const { name, query, audience, departmentId } = view;
    const before = { name, query, audience, departmentId };
    await work.record({ kind: "view_deleted", subject: "view", subjectId: viewId, before });
    return { id: viewId };
  });
}

function ownerOf({ actor }: Context): Person {
  if (actor.kind !== "person") throw new ForbiddenError();
  return actor;
}

/** What one person does to their lists goes one after the other, so that no name is taken twice. */
async function lockOwner({ tx }: Work, { id }: Person): Promise<void> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, id)).for("no key update");
}

async function ownView(work: Work, owner: Person, viewId: string) {
  await lockOwner(work, owner);
  const [view] = await work.tx
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.id, viewId), visibleViews(owner)))
    .for("update");
  if (!view) throw new NotFoundError();
  if (view.ownerId !== owner.id) throw new ForbiddenError();
  return { owner, view };
}

type Sharing = Pick<typeof savedViews.$inferInsert, "audience" | "departmentId">;

/** With the office shares who has a role there, as long as they have it: what the list shows, too. */
function refuseSharing(owner: Person, { audience }: Pick<Sharing, "audience">): void {
  if (audience === "office" && !mayInOffice(owner, "share_views")) throw new ForbiddenError();
}

/** With whom a list is shared; what was shared with a department stays so when its owner has left it. */
function sharing(owner: Person, { audience, departmentId }: Sharing, before: string | null = null): Sharing {
  refuseSharing(owner, { audience });
  if (audience !== "department") return { audience, departmentId: null };
  const own = departmentsOf(owner);
  const chosen = departmentId ?? (own.length === 1 ? own[0] : null);
  if (!chosen || !(own.includes(chosen) || chosen === before)) {
    throw new InvalidError({ departmentId: { key: "own_department" } });
  }
  return { audience, departmentId: chosen };
}

async function checkName({ tx }: Work, owner: Person, name: string, viewId?: string): Promise<void> {
  const same = and(
    eq(savedViews.ownerId, owner.id),
    eq(savedViews.name, name),
    viewId ? ne(savedViews.id, viewId) : undefined,
  );
  if ((await tx.$count(savedViews, same)) > 0) throw new InvalidError({ name: { key: "view_name_taken" } });
}

async function write(
  work: Work,
  view: typeof savedViews.$inferSelect,
  version: number,
  kind: string,
  columns: Partial<Pick<typeof savedViews.$inferSelect, "name" | "query">> & Partial<Sharing>,
): Promise<void> {
  if (view.version !== version) throw new ConflictError();
  const changes = changedFields(view as never, columns);
  if (Object.keys(changes.after).length === 0) return;
  await work.tx
    .update(savedViews)
    .set({ ...columns, version: version + 1 })
    .where(eq(savedViews.id, view.id));
  await work.record({ kind, subject: "view", subjectId: view.id, ...changes });
}
