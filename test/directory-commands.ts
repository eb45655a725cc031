import type { Database } from "@/db/client";
import { actorOf, aDepartment, aGroup, aPerson, type Ref } from "@/db/factories";
import type { Context } from "@/domain/command";
import { cancelClosing } from "@/domain/departments/cancel-closing";
import { closeDepartments } from "@/domain/departments/close";
import { previewClosing } from "@/domain/departments/closing-plan";
import { cancelRename, renameDepartment } from "@/domain/departments/rename";
import { addGroup, closeGroup, saveGroup } from "@/domain/groups/commands";
import { addMembers, endMember } from "@/domain/groups/members";
import { clock, day } from "./asked";
import { close, closingOf, mergerOf } from "./closing";

interface Prepared {
  table: "departments" | "department_groups";
  row: Ref;
  valid: Record<string, unknown>;
}

interface DirectoryCommand {
  run(context: Context, raw: unknown): Promise<{ id: string }>;
  /** A department or group of its own, and what the form for it holds. */
  prepare(database: Database): Promise<Prepared>;
}

const today = "18/03/2026";
const ahead = "01/04/2026";
const names = { name: "Tên mới", abbreviation: "TM" };

async function ofDepartment(
  database: Database,
  rest: object,
  before?: (context: Context, row: Ref) => unknown,
): Promise<Prepared> {
  const row = await aDepartment(database);
  const administrator = await aPerson(database, { role: "administrator" });
  await before?.({ database, clock, actor: await actorOf(database, administrator, day) }, row);
  const valid = { departmentId: row.id, version: before ? "2" : "1", ...rest };
  return { table: "departments", row, valid };
}

async function ofGroup(database: Database, rest: (member: Ref) => object): Promise<Prepared> {
  const member = await aDepartment(database);
  const row = await aGroup(database, { members: [member] });
  return { table: "department_groups", row, valid: { groupId: row.id, version: "1", ...rest(member) } };
}

const rename = { ...names, startsOn: ahead, document: "Quyết định 1" };
const merger = { successor: "new", ...names, from: ahead };

/** Every command that changes what the office is made up of, as an administrator would ask for it. */
export const directoryCommands: Record<string, DirectoryCommand> = {
  renameDepartment: {
    run: renameDepartment,
    prepare: (database) => ofDepartment(database, rename),
  },
  cancelRename: {
    run: cancelRename,
    prepare: (database) =>
      ofDepartment(database, { startsOn: ahead }, (context, { id }) =>
        renameDepartment(context, { ...rename, departmentId: id, version: 1 }),
      ),
  },
  closeDepartments: {
    run: closeDepartments,
    prepare: async (database) => {
      const row = await aDepartment(database);
      const administrator = await actorOf(database, await aPerson(database, { role: "administrator" }), day);
      const input = mergerOf([row], await aDepartment(database));
      const { seen } = await previewClosing(database, administrator, input, day);
      return { table: "departments", row, valid: { ...input, seen } };
    },
  },
  cancelClosing: {
    run: cancelClosing,
    prepare: (database) =>
      ofDepartment(database, {}, (context, row) => close(context, closingOf([row], merger))),
  },
  addGroup: {
    run: addGroup,
    prepare: async (database) => {
      const row = await aDepartment(database);
      return { table: "departments", row, valid: { ...names, departmentIds: [row.id], startsOn: today } };
    },
  },
  saveGroup: { run: saveGroup, prepare: (database) => ofGroup(database, () => names) },
  closeGroup: { run: closeGroup, prepare: (database) => ofGroup(database, () => ({ closedOn: today })) },
  addMembers: {
    run: addMembers,
    prepare: async (database) => {
      const departmentIds = [(await aDepartment(database)).id];
      return ofGroup(database, () => ({ departmentIds, startsOn: today }));
    },
  },
  endMember: {
    run: endMember,
    prepare: (database) =>
      ofGroup(database, ({ id }) => ({ departmentId: id, startsOn: "01/01/2014", from: today })),
  },
};
