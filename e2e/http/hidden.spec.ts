import { randomUUID } from "node:crypto";
import { aMeeting, aRecord, aTask } from "@/db/factories";
import { type Answer, ask } from "./ask";
import { expect, test } from "./cast";

/** An answer without what differs in every answer (nonce, order and numbers of what streams in), nor the id asked for. */
function told({ status, headers, text }: Answer, id: string) {
  const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
  const { date: _, ...rest } = headers;
  const plain = (value: string) => value.replaceAll(nonce, "NONCE").replaceAll(id, "ID");
  const joint = '"])</script><script nonce="NONCE">self.__next_f.push([1,"';
  const unnumbered = (part: string) => part.replace(/^[0-9a-f]+:/, "").replace(/\$[L@]?[0-9a-f]+/g, "$");
  const parts = plain(text).replaceAll(joint, "").split("\\n").map(unnumbered).sort();
  return { status, headers: plain(JSON.stringify(rest)), parts };
}

test("what one may not see answers exactly as what does not exist", async ({ database, cast, as }) => {
  const secret = "điều không ai được biết";
  const hiddenTask = await aTask(database, { title: secret, lead: cast.lead, leader: cast.leader });
  const draft = await aMeeting(database, { title: secret, status: "draft", departments: [cast.lead] });
  const planned = await aMeeting(database, { title: secret, status: "planned", departments: [cast.lead] });
  const issued = await aMeeting(database, { title: secret, departments: [cast.lead] });
  const restricted = await aRecord(database, { title: secret, restricted: true, department: cast.lead });
  const draftTask = await aTask(database, { title: secret, status: null, meeting: draft, lead: cast.lead });
  for (const [role, path, id] of [
    ["unrelatedHead", "tasks", hiddenTask.id],
    ["unrelatedStaff", "tasks", hiddenTask.id],
    ["formerHead", "tasks", hiddenTask.id],
    ["newcomer", "tasks", hiddenTask.id],
    ["leader", "tasks", draftTask.id],
    ["clerk", "tasks", draftTask.id],
    ["head", "tasks", draftTask.id],
    ["head", "meetings", draft.id],
    ["owner", "meetings", draft.id],
    ["unrelatedHead", "meetings", planned.id],
    ["unrelatedHead", "meetings", issued.id],
    ["newcomer", "meetings", issued.id],
    ["otherLeader", "meetings", restricted.meeting.id],
    ["administrator", "meetings", restricted.meeting.id],
    ["colleague", "meetings", restricted.meeting.id],
    ["otherLeader", "tasks", restricted.task.id],
    ["administrator", "tasks", restricted.task.id],
    ["colleague", "tasks", restricted.task.id],
  ] as const) {
    const headers = await as(role);
    const nowhere = randomUUID();
    const hidden = await ask(`/${path}/${id}`, { headers });
    expect(hidden.status, `${role} ${path}`).toBe(404);
    expect(hidden.text).not.toContain(secret);
    expect(told(hidden, id)).toEqual(told(await ask(`/${path}/${nowhere}`, { headers }), nowhere));
  }
});

test("and those whom it concerns do see it", async ({ database, cast, as }) => {
  const restricted = await aRecord(database, { restricted: true, department: cast.lead });
  const planned = await aMeeting(database, { status: "planned", departments: [cast.lead] });
  for (const [role, path, status] of [
    ["head", `/meetings/${restricted.meeting.id}`, 200],
    ["clerk", `/meetings/${restricted.meeting.id}`, 200],
    ["head", `/tasks/${restricted.task.id}`, 200],
    ["owner", `/meetings/${planned.id}`, 200],
    ["head", `/meetings/${planned.id.toUpperCase()}`, 200],
  ] as const) {
    expect((await ask(path, { headers: await as(role) })).status, `${role} ${path}`).toBe(status);
  }
});

test("no list, count or page of a stranger names what is hidden", async ({ database, cast, as }) => {
  const secret = `bí mật ${randomUUID()}`;
  const { meeting } = await aRecord(database, { title: secret, restricted: true, department: cast.lead });
  await aTask(database, { title: secret, meeting, lead: cast.lead, leader: cast.leader });
  const lists = [
    "/tasks",
    `/tasks?department=${cast.lead.id}`,
    `/tasks?meeting=${meeting.id}`,
    "/meetings",
    "/my-work",
    `/departments/${cast.lead.id}`,
  ];
  for (const role of ["unrelatedHead", "colleague", "administrator", "otherLeader"] as const) {
    for (const path of [...lists, "/overview", "/departments"]) {
      expect((await ask(path, { headers: await as(role) })).text, `${role} ${path}`).not.toContain(secret);
    }
  }
  expect((await ask(`/tasks?meeting=${meeting.id}`, { headers: await as("head") })).text).toContain(secret);
});
