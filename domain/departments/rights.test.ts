import { expect, test } from "vitest";
import { aCast, actorOf, aDepartment, aGroup } from "@/db/factories";
import { clock, day } from "@/test/asked";
import { close, closingOf } from "@/test/closing";
import { testDatabase } from "@/test/database";
import { readGrid } from "@/test/grid";
import { outcomeOf, symbolOf } from "@/test/outcome";
import type { Context } from "../command";
import { addGroup, closeGroup, saveGroup } from "../groups/commands";
import { addMembers, endMember } from "../groups/members";
import { getGroup, listGroups } from "../groups/queries";
import { cancelClosing } from "./cancel-closing";
import { closeDepartments } from "./close";
import { previewClosing } from "./closing-plan";
import { cancelRename, renameDepartment } from "./rename";

/**
 * Who may change the make-up of the office: "ok", "F" for forbidden, "-" for not found. What only administrators may read
 * does not exist for others.
 */
const expected = `
                   leader clerk administrator head staff newcomer system
  rename           F      F     ok            F    F     F        F
  cancel_rename    F      F     ok            F    F     F        F
  preview_closing  -      -     ok            -    -     -        -
  close            F      F     ok            F    F     F        F
  cancel_closing   F      F     ok            F    F     F        F
  add_group        F      F     ok            F    F     F        F
  save_group       F      F     ok            F    F     F        F
  close_group      F      F     ok            F    F     F        F
  add_members      F      F     ok            F    F     F        F
  end_member       F      F     ok            F    F     F        F
  list_groups      -      -     ok            -    -     -        -
  get_group        -      -     ok            -    -     -        -
`;

const database = await testDatabase();
const cast = await aCast(database);
const contexts: Record<string, Context> = {
  system: { database, clock, actor: { kind: "system", name: "worker" } },
};
for (const [column, person] of Object.entries({
  leader: cast.leader,
  clerk: cast.clerk,
  administrator: cast.administrator,
  head: cast.head,
  staff: cast.owner,
  newcomer: cast.newcomer,
})) {
  contexts[column] = { database, clock, actor: await actorOf(database, person, day) };
}
const administrator = contexts.administrator as Context;
const ahead = { successor: "new", name: "Sở Mới", from: "01/04/2026" };
const names = { name: "Tên mới", abbreviation: "" };
const rename = { ...names, document: "Quyết định 1", startsOn: "01/04/2026" };
const group = async () => ({ groupId: (await aGroup(database, { members: [cast.lead] })).id, version: 1 });
const department = async () => ({ departmentId: (await aDepartment(database)).id, version: 1 });

const commands: Record<string, (context: Context) => Promise<unknown>> = {
  rename: async (context) => renameDepartment(context, { ...rename, ...(await department()) }),
  cancel_rename: async (context) => {
    const own = await department();
    await renameDepartment(administrator, { ...rename, ...own });
    return cancelRename(context, { ...own, version: 2, startsOn: rename.startsOn });
  },
  preview_closing: async ({ actor }) =>
    previewClosing(database, actor, closingOf([await aDepartment(database)]), day),
  close: async (context) => {
    const input = closingOf([await aDepartment(database)]);
    const { seen } = await previewClosing(database, administrator.actor, input, day);
    return closeDepartments(context, { ...input, seen });
  },
  cancel_closing: async (context) => {
    const closing = await aDepartment(database);
    await close(administrator, closingOf([closing], ahead));
    return cancelClosing(context, { departmentId: closing.id, version: 2 });
  },
  add_group: (context) => addGroup(context, { ...names, departmentIds: [], startsOn: "18/03/2026" }),
  save_group: async (context) => saveGroup(context, { ...(await group()), ...names }),
  close_group: async (context) => closeGroup(context, { ...(await group()), closedOn: "18/03/2026" }),
  add_members: async (context) =>
    addMembers(context, {
      ...(await group()),
      departmentIds: [cast.coordinating.id],
      startsOn: "18/03/2026",
    }),
  end_member: async (context) =>
    endMember(context, {
      ...(await group()),
      departmentId: cast.lead.id,
      startsOn: "01/01/2014",
      from: "18/03/2026",
    }),
  list_groups: ({ actor }) => listGroups(database, actor, day),
  get_group: async ({ actor }) => getGroup(database, actor, (await group()).groupId),
};

test.each(readGrid(expected))("$row", async ({ row, cells }) => {
  const found: Record<string, string> = {};
  for (const [column, context] of Object.entries(contexts)) {
    const outcome = await outcomeOf(commands[row]?.(context) ?? Promise.reject(new Error(row)));
    found[column] = symbolOf(outcome);
  }
  expect(found).toEqual(cells);
});
