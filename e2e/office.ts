import type { Database } from "@/db/client";
import { aDepartment, aPerson, aTask, type TaskOptions } from "@/db/factories";

/** Everybody has it: what a test signs in with is not what it is about. */
export const password = "mật khẩu của bài kiểm tra";

export type Office = Awaited<ReturnType<typeof anOffice>>;

/** A small office of its own: a department that leads, one that helps, and the people of the line. */
export async function anOffice(database: Database) {
  const [lead, helping] = [await aDepartment(database), await aDepartment(database)];
  const person = (options: Parameters<typeof aPerson>[1]) => aPerson(database, { password, ...options });
  const [leader, clerk, head, owner, helper] = await Promise.all([
    person({ role: "leader", title: "Phó Chủ tịch" }),
    person({ role: "clerk" }),
    person({ member: { department: lead, kind: "head" } }),
    person({ member: { department: lead } }),
    person({ member: { department: helping, kind: "head" } }),
  ]);
  return { lead, helping, leader, clerk, head, owner, helper };
}

/** A task that the owner works on, under the leader of the office. */
export async function aTaskInHand(database: Database, office: Office, options: TaskOptions = {}) {
  const { lead, owner, leader } = office;
  return aTask(database, { status: "in_progress", lead, owner, leader, ...options });
}
