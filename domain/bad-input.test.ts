import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aCast,
  aDelegation,
  aDepartment,
  aMeeting,
  aMembership,
  anExtension,
  aPerson,
  aRecord,
  aSeries,
  aTask,
  theOffice,
} from "@/db/factories";
import { absences } from "@/db/schema";
import { afterIssueCommands } from "@/test/after-issue-commands";
import { asked, clock, day } from "@/test/asked";
import { testDatabase } from "@/test/database";
import { directoryCommands } from "@/test/directory-commands";
import { outcomeOf } from "@/test/outcome";
import { recordCommands } from "@/test/record-commands";
import { addAbsence, endAbsence, removeAbsence } from "./absences/commands";
import type { Context } from "./command";
import { addDelegation, endDelegation } from "./delegations/commands";
import { addDepartment, saveDepartment } from "./departments/commands";
import { askExtension } from "./extensions/commands";
import { grantExtension } from "./extensions/decide";
import { addFigure } from "./figures/commands";
import { createLinkFor, mailLinkTo } from "./links/commands";
import { redeemFirstAdministratorLink, redeemLink } from "./links/redeem";
import { cancelMeeting, reviveMeeting } from "./meetings/cancel";
import { createMeeting } from "./meetings/commands";
import { setNotice } from "./meetings/notice";
import { createOrder } from "./meetings/order";
import { beginRecord, planMeeting } from "./meetings/plan";
import { saveOffice } from "./office/commands";
import {
  addMembership,
  addPerson,
  changePassword,
  endMembership,
  giveRole,
  savePerson,
  setActive,
  setLanguage,
  takeRole,
} from "./people/commands";
import { holdingsOf } from "./people/holdings";
import { takerField } from "./people/input";
import { endRecurrence } from "./recurrence/commands";
import { addRemark, removeRemark } from "./remarks/commands";
import { remarksOf } from "./remarks/queries";
import { addSeries, saveSeries } from "./series/commands";
import { addDepartments, moveDepartment, removeDepartment } from "./series/departments";
import { planNext } from "./series/next";
import { signIn } from "./sessions/commands";
import { moveTask, nameOwner } from "./tasks/commands";
import { namePartPerson, reportPart, reportProgress } from "./tasks/reports";

const nul = "Họp\0giao ban";
const halves = ["Họp \ud83d", "\ude00 giao ban"];
const notText = [5, null, true, {}, ["Họp"]];
const unreadable = [nul, ...halves, "Họp\u0007giao ban", "x".repeat(60_000)];

/** What each kind of field refuses. */
const refused = {
  text: [...unreadable, ...notText],
  required: ["", "   ", " \r\n\t ", undefined, ...unreadable, ...notText],
  date: [
    ...["", "30/02/2026", "29/02/2026", "31/04/2026", "00/01/2026", "01/13/2026", "2026-02-30"],
    ...["01/01/0001", "31/12/9999", "0001-01-01", "9999-12-31", "31/12/1899", "hôm nay", "1/1/26"],
    ...unreadable,
    ...notText,
  ],
  optionalDate: ["30/02/2026", "01/01/0001", "31/12/9999", "ngày mai", ...unreadable, 5, {}],
  time: ["", "24:00", "08:60", "8:5", "-1:00", "sáng", ...unreadable, ...notText],
  id: [
    "",
    "x",
    "1' or '1'='1",
    randomUUID().slice(1),
    `${randomUUID()}0`,
    ...unreadable,
    ...notText,
    randomUUID(),
  ],
  optionalId: ["x", "1' or '1'='1", `${randomUUID()}0`, ...unreadable, 5, {}, randomUUID()],
  version: [
    "",
    "0",
    "-1",
    "1.5",
    "x",
    "2147483647",
    "2147483648",
    "9".repeat(400),
    "Infinity",
    "NaN",
    {},
    undefined,
  ],
  choice: ["", "nothing", "__proto__", "constructor", "toString", ...unreadable, 5, null, {}],
  optionalChoice: ["nothing", "__proto__", "constructor", ...unreadable, 5, {}],
  percent: ["", "-1", "101", "1.5", "x", "1e1", "100%%", ...unreadable, 5, null],
  wholeNumber: ["", "-1", "21", "1.5", "x", "1e1", "0x2", ...unreadable, 5, null],
  number: ["", "x", "1e5", "NaN", "Infinity", "--1", "1,2,3.4.5", "4".repeat(41), ...unreadable, 5, null],
  email: [
    "x",
    "a@b",
    "a b@example.com",
    "@example.com",
    "a@example.com,b@example.com",
    ...unreadable,
    5,
    null,
  ],
  password: [
    "",
    "mười một chữ".slice(0, 11),
    "x".repeat(201),
    `${nul} rất dài và lạ`,
    halves[0]?.repeat(4),
    5,
    null,
  ],
  token: ["", "x", "x".repeat(44), "x".repeat(43), `${"x".repeat(42)}\0`, 5, null],
  checkbox: ["yes", 5, {}],
  ids: ["x", [5], ["x"], [randomUUID()], Array.from({ length: 101 }, () => randomUUID()), 5, null],
} satisfies Record<string, unknown[]>;

type Kind = keyof typeof refused;

interface Case {
  run(input: Record<string, unknown>): Promise<unknown>;
  valid: Record<string, unknown>;
  fields: Record<string, Kind>;
}

const database = await testDatabase();
await theOffice(database);
const cast = await aCast(database);
const password = "một câu dài dễ nhớ";
await aPerson(database, { role: "administrator", password });
const clerk = await asked(database, cast.clerk);
const administrator = await asked(database, cast.administrator);
const browser = { address: "192.0.2.1", userAgent: "test", deviceId: null };

const by = (context: Context, command: (context: Context, raw: unknown) => Promise<unknown>) => ({
  run: (input: Record<string, unknown>) => command(context, input),
});
const heading = {
  title: "Họp giao ban",
  date: "18/03/2026",
  time: "8:00",
  place: "",
  seriesId: "",
  chairId: "",
  chairTitle: "",
};
const headingFields = {
  title: "required",
  date: "date",
  time: "time",
  place: "text",
  seriesId: "optionalId",
  chairId: "optionalId",
  chairTitle: "text",
  restricted: "checkbox",
} as const;
const draftTaskFields = {
  title: "required",
  leadDepartmentId: "optionalId",
  coordinatingDepartmentIds: "ids",
  dueOn: "optionalDate",
  priority: "choice",
  recurrence: "optionalChoice",
  recurrenceEndsOn: "optionalDate",
} as const;
const figureFields = {
  indicator: "required",
  topic: "text",
  value: "number",
  unit: "text",
  period: "text",
  departmentId: "optionalId",
} as const;
/** Somebody's absence, as a form names it. */
const anAbsence = async () => {
  const { id: personId } = await aPerson(database);
  const days = { startsOn: "2026-03-18", endsOn: "2026-03-19" };
  const [row] = await database
    .insert(absences)
    .values({ personId, ...days })
    .returning();
  return { absenceId: row?.id, version: "1" };
};
const seriesForm = { title: "Giao ban", shortTitle: "", cadence: "weekly", chairId: "", place: "" };
const seriesFields = {
  title: "required",
  shortTitle: "text",
  cadence: "optionalId",
  chairId: "optionalId",
  place: "text",
} as const;
const departmentForm = { name: "Sở Công Thương", abbreviation: "", kind: "department", contactEmail: "" };
const departmentFields = {
  name: "required",
  abbreviation: "text",
  otherAbbreviations: "text",
  kind: "choice",
  contactEmail: "email",
} as const;
const personFields = { name: "required", email: "email", language: "choice" } as const;

const recordFields: Record<string, Record<string, Kind>> = {
  saveHeading: { ...headingFields, version: "version" },
  saveSection: { sectionId: "id", version: "version", body: "text" },
  invite: { departmentId: "optionalId", label: "required" },
  saveAttendance: { attendanceId: "id", version: "version", delegates: "text", note: "text" },
  removeAttendance: { attendanceId: "id", version: "version" },
  addFigure: figureFields,
  saveFigure: { figureId: "id", version: "version", ...figureFields },
  removeFigure: { figureId: "id", version: "version" },
  addDirective: { body: "required" },
  saveDirective: { directiveId: "id", version: "version", body: "required" },
  moveDirective: { directiveId: "id", version: "version", step: "choice" },
  markDirective: { directiveId: "id", version: "version", noTask: "choice", noTaskReason: "text" },
  removeDirective: { directiveId: "id", version: "version" },
  addDraftTask: { directiveId: "id", ...draftTaskFields },
  saveDraftTask: { taskId: "id", version: "version", ...draftTaskFields },
  removeDraftTask: { taskId: "id", version: "version" },
  issueMeeting: { version: "version" },
};

const amendedText = { partId: "id", version: "version", body: "required", reason: "required" } as const;
const attendanceFields = { delegates: "text", note: "text", reason: "required" } as const;
const reportedFields = {
  value: "number",
  unit: "text",
  period: "text",
  departmentId: "optionalId",
  reason: "required",
} as const;
const assignmentFields = {
  leadDepartmentId: "id",
  coordinatingDepartmentIds: "ids",
  dueOn: "optionalDate",
  priority: "choice",
  recurrence: "optionalChoice",
  recurrenceEndsOn: "optionalDate",
  responsibleLeaderId: "optionalId",
  reason: "required",
} as const;

const afterIssueFields: Record<string, Record<string, Kind>> = {
  amendConclusion: amendedText,
  amendSection: amendedText,
  amendAttendance: { partId: "id", version: "version", ...attendanceFields },
  addAttendance: { departmentId: "optionalId", label: "required", ...attendanceFields },
  amendFigure: { partId: "id", version: "version", ...reportedFields },
  addFigure: { indicator: "required", topic: "text", ...reportedFields },
  amendTask: { taskId: "id", version: "version", ...assignmentFields },
  addTask: { directiveId: "id", title: "required", ...assignmentFields },
  withdrawIssue: { version: "version", reason: "required" },
};

const [ownDepartment, ownGroup] = [
  { departmentId: "id", version: "version" },
  { groupId: "id", version: "version" },
] as const;
const nameFields = { name: "required", abbreviation: "text" } as const;
const memberFields = { departmentIds: "ids", startsOn: "date" } as const;

const directoryFields: Record<string, Record<string, Kind>> = {
  renameDepartment: { ...ownDepartment, ...nameFields, startsOn: "date", document: "required" },
  cancelRename: { ...ownDepartment, startsOn: "date" },
  closeDepartments: {
    ...{ departmentIds: "ids", successor: "choice", successorId: "optionalId", kind: "choice" },
    ...{ name: "text", abbreviation: "text", from: "date", document: "required" },
  },
  cancelClosing: ownDepartment,
  addGroup: { ...nameFields, ...memberFields },
  saveGroup: { ...ownGroup, ...nameFields },
  closeGroup: { ...ownGroup, closedOn: "optionalDate" },
  addMembers: { ...ownGroup, ...memberFields },
  endMember: { ...ownGroup, departmentId: "id", startsOn: "date", from: "date" },
};

const cases: Record<string, () => Promise<Case>> = {
  createMeeting: async () => ({ ...by(clerk, createMeeting), valid: heading, fields: headingFields }),
  planMeeting: async () => ({ ...by(clerk, planMeeting), valid: heading, fields: headingFields }),
  createOrder: async () => ({
    ...by(clerk, createOrder),
    valid: { ...heading, noticeNumber: "215/UBND-NC", noticeDate: "17/03/2026" },
    fields: {
      title: "required",
      date: "date",
      chairId: "optionalId",
      noticeNumber: "required",
      noticeDate: "date",
    },
  }),
  beginRecord: async () => ({
    ...by(clerk, beginRecord),
    valid: { meetingId: (await aMeeting(database, { status: "planned" })).id },
    fields: { meetingId: "id" },
  }),
  cancelMeeting: async () => ({
    ...by(clerk, cancelMeeting),
    valid: {
      meetingId: (await aMeeting(database, { status: "planned" })).id,
      status: "planned",
      reason: "Trùng lịch",
    },
    fields: { meetingId: "id", status: "choice", reason: "required" },
  }),
  reviveMeeting: async () => ({
    ...by(clerk, reviveMeeting),
    valid: { meetingId: (await aMeeting(database, { status: "cancelled" })).id },
    fields: { meetingId: "id" },
  }),
  setNotice: async () => ({
    ...by(clerk, setNotice),
    valid: {
      meetingId: (await aMeeting(database)).id,
      noticeNumber: "12/TB-VP",
      noticeDate: "20/01/2026",
      seenNumber: "",
      seenDate: "",
    },
    fields: { meetingId: "id", noticeNumber: "required", noticeDate: "date", seenDate: "optionalDate" },
  }),
  addSeries: async () => ({ ...by(clerk, addSeries), valid: seriesForm, fields: seriesFields }),
  saveSeries: async () => ({
    ...by(clerk, saveSeries),
    valid: { ...seriesForm, seriesId: (await aSeries(database)).id, version: "1" },
    fields: { ...seriesFields, seriesId: "id", version: "version" },
  }),
  addDepartments: async () => ({
    ...by(clerk, addDepartments),
    valid: { seriesId: (await aSeries(database)).id, departmentIds: [cast.lead.id], kind: "" },
    fields: { seriesId: "id", departmentIds: "ids", kind: "optionalId" },
  }),
  removeDepartment: async () => ({
    ...by(clerk, removeDepartment),
    valid: {
      seriesId: (await aSeries(database, { departments: [cast.lead] })).id,
      departmentId: cast.lead.id,
    },
    fields: { seriesId: "id", departmentId: "id" },
  }),
  moveDepartment: async () => ({
    ...by(clerk, moveDepartment),
    valid: {
      seriesId: (await aSeries(database, { departments: [cast.lead] })).id,
      departmentId: cast.lead.id,
      step: "up",
    },
    fields: { seriesId: "id", departmentId: "id", step: "choice" },
  }),
  planNext: async () => {
    const series = await aSeries(database);
    await aMeeting(database, { series, startsAt: new Date("2026-03-16T01:00:00Z") });
    return {
      ...by(clerk, planNext),
      valid: { seriesId: series.id, date: "23/03/2026" },
      fields: { seriesId: "id", date: "date" },
    };
  },
  nameOwner: async () => {
    const task = await aTask(database, { lead: cast.lead });
    return {
      ...by(await asked(database, cast.head), nameOwner),
      valid: { taskId: task.id, version: "1", ownerId: cast.owner.id },
      fields: { taskId: "id", version: "version", ownerId: "id" },
    };
  },
  decideTransfer: async () => {
    const task = await aTask(database, { status: "transfer_requested" });
    const rest = { reason: "", leadDepartmentId: cast.lead.id, inTheNameOfId: cast.leader.id };
    return {
      ...by(clerk, moveTask),
      valid: { taskId: task.id, version: "1", move: "decide_transfer", ...rest },
      fields: {
        taskId: "id",
        version: "version",
        move: "choice",
        leadDepartmentId: "id",
        inTheNameOfId: "optionalId",
      },
    };
  },
  cancelTask: async () => {
    const task = await aTask(database);
    return {
      ...by(await asked(database, cast.leader), moveTask),
      valid: { taskId: task.id, version: "1", move: "cancel", reason: "Không còn phù hợp" },
      fields: { reason: "required" },
    };
  },
  askExtension: async () => {
    const task = await aTask(database, { status: "in_progress", lead: cast.lead, dueOn: "2026-03-25" });
    return {
      ...by(await asked(database, cast.head), askExtension),
      valid: { taskId: task.id, version: "1", dueOn: "10/04/2026", reason: "Chờ đối tác", paper: "" },
      fields: { taskId: "id", version: "version", dueOn: "date", reason: "required", paper: "text" },
    };
  },
  grantExtension: async () => {
    const task = await aTask(database, { status: "in_progress", lead: cast.lead, dueOn: "2026-03-25" });
    const dates = { before: "2026-03-25", asked: "2026-04-10" };
    const options = { task, by: cast.head, status: "with_leader", ...dates } as const;
    const { id } = await anExtension(database, options);
    return {
      ...by(clerk, grantExtension),
      valid: {
        ...{ taskId: task.id, extensionId: id, version: "1" },
        ...{ inTheNameOfId: cast.leader.id, reason: "", dueOn: "" },
      },
      fields: {
        taskId: "id",
        extensionId: "id",
        version: "version",
        inTheNameOfId: "id",
        reason: "text",
        dueOn: "optionalDate",
      },
    };
  },
  endRecurrence: async () => {
    const task = await aTask(database, { dueOn: "2026-03-25", recurrence: "monthly" });
    return {
      ...by(clerk, endRecurrence),
      valid: { taskId: task.id, version: "1", reason: "Đã có quy chế" },
      fields: { taskId: "id", version: "version", reason: "required", wholeGroup: "checkbox" },
    };
  },
  addRemark: async () => {
    const task = await aTask(database, { lead: cast.lead });
    return {
      ...by(await asked(database, cast.head), addRemark),
      valid: { taskId: task.id, body: "Đã nhận" },
      fields: { taskId: "id", body: "required" },
    };
  },
  removeRemark: async () => {
    const head = await asked(database, cast.head);
    const task = await aTask(database, { lead: cast.lead });
    await addRemark(head, { taskId: task.id, body: "Nhầm" });
    const [remark] = await remarksOf(database, head.actor, task.id);
    return { ...by(head, removeRemark), valid: { remarkId: remark?.id }, fields: { remarkId: "id" } };
  },
  reportProgress: async () => {
    const task = await aTask(database, { status: "in_progress", lead: cast.lead, owner: cast.owner });
    const words = { result: "Xong", difficulty: "", proposal: "" };
    return {
      ...by(await asked(database, cast.owner), reportProgress),
      valid: { taskId: task.id, version: "1", ...words, percent: "50", next: "go_on" },
      fields: {
        taskId: "id",
        version: "version",
        result: "text",
        difficulty: "text",
        proposal: "text",
        percent: "percent",
        next: "choice",
      },
    };
  },
  namePartPerson: async () => {
    const task = await aTask(database, { parts: [{ department: cast.coordinating }] });
    return {
      ...by(await asked(database, cast.coordinatingHead), namePartPerson),
      valid: { taskId: task.id, partId: task.parts[0]?.id, version: "1", personId: cast.doer.id },
      fields: { taskId: "id", partId: "id", version: "version", personId: "id" },
    };
  },
  reportPart: async () => {
    const task = await aTask(database, { parts: [{ department: cast.coordinating }] });
    return {
      ...by(await asked(database, cast.coordinatingHead), reportPart),
      valid: { taskId: task.id, partId: task.parts[0]?.id, version: "1", result: "Xong", done: "yes" },
      fields: { taskId: "id", partId: "id", version: "version", result: "required", done: "choice" },
    };
  },
  addPerson: async () => ({
    ...by(administrator, addPerson),
    valid: { name: "Lê Thị Hà", email: `${randomUUID()}@example.com`, language: "vi" },
    fields: personFields,
  }),
  savePerson: async () => ({
    ...by(administrator, savePerson),
    valid: {
      personId: (await aPerson(database)).id,
      version: "1",
      name: "Lê Thị Hà",
      email: "",
      language: "vi",
    },
    fields: { personId: "id", version: "version", ...personFields },
  }),
  giveRole: async () => ({
    ...by(administrator, giveRole),
    valid: { personId: (await aPerson(database)).id, role: "clerk", title: "" },
    fields: { personId: "id", role: "choice", title: "text" },
  }),
  takeRole: async () => ({
    ...by(administrator, takeRole),
    valid: { personId: (await aPerson(database)).id, role: "clerk" },
    fields: { personId: "id", role: "choice" },
  }),
  addMembership: async () => ({
    ...by(administrator, addMembership),
    valid: {
      personId: (await aPerson(database)).id,
      departmentId: cast.lead.id,
      kind: "staff",
      title: "",
      startsOn: "18/03/2026",
    },
    fields: { personId: "id", departmentId: "id", kind: "choice", title: "text", startsOn: "date" },
  }),
  endMembership: async () => {
    const membership = await aMembership(database, await aPerson(database), { department: cast.lead });
    return {
      ...by(administrator, endMembership),
      valid: { membershipId: membership.id, version: "1", endsOn: "18/03/2026" },
      fields: { membershipId: "id", version: "version", endsOn: "optionalDate" },
    };
  },
  addAbsence: async () => ({
    ...by(administrator, addAbsence),
    valid: { personId: cast.owner.id, startsOn: "18/03/2026", endsOn: "19/03/2026", note: "" },
    fields: { personId: "id", startsOn: "date", endsOn: "date", note: "text" },
  }),
  endAbsence: async () => ({
    ...by(administrator, endAbsence),
    valid: { ...(await anAbsence()), endsOn: "20/03/2026" },
    fields: { absenceId: "id", version: "version", endsOn: "date" },
  }),
  removeAbsence: async () => ({
    ...by(administrator, removeAbsence),
    valid: await anAbsence(),
    fields: { absenceId: "id", version: "version" },
  }),
  addDelegation: async () => ({
    ...by(clerk, addDelegation),
    valid: {
      leaderId: (await aPerson(database, { role: "leader" })).id,
      delegateId: cast.deputy.id,
      startsOn: "18/03/2026",
      endsOn: "19/03/2026",
      reason: "Công tác",
    },
    fields: { leaderId: "id", delegateId: "id", startsOn: "date", endsOn: "date", reason: "required" },
  }),
  endDelegation: async () => {
    const leader = await aPerson(database, { role: "leader" });
    const { id } = await aDelegation(database, { leader, to: cast.deputy });
    return {
      ...by(clerk, endDelegation),
      valid: { delegationId: id, version: "1" },
      fields: { delegationId: "id", version: "version" },
    };
  },
  "setActive, of who holds work": async () => {
    const owner = await aPerson(database, { member: { department: cast.lead } });
    await aTask(database, { status: "in_progress", lead: cast.lead, owner });
    const { seen } = await holdingsOf(database, owner.id, day);
    const taker = takerField(cast.lead.id);
    return {
      ...by(administrator, setActive),
      valid: { personId: owner.id, version: "1", active: "no", seen, [taker]: cast.colleague.id },
      fields: { [taker]: "id" },
    };
  },
  setActive: async () => ({
    ...by(administrator, setActive),
    valid: { personId: (await aPerson(database)).id, version: "1", active: "no" },
    fields: { personId: "id", version: "version", active: "choice" },
  }),
  setLanguage: async () => ({
    ...by(clerk, setLanguage),
    valid: { language: "en" },
    fields: { language: "choice" },
  }),
  changePassword: async () => {
    const context = await asked(database, await aPerson(database, { password }));
    return {
      run: (input) => changePassword(context, randomUUID(), input),
      valid: { current: password, password: "một câu khác cũng dài" },
      fields: { current: "password", password: "password" },
    };
  },
  createLinkFor: async () => ({
    ...by(administrator, createLinkFor),
    valid: { personId: (await aPerson(database)).id },
    fields: { personId: "id" },
  }),
  mailLinkTo: async () => ({
    ...by(administrator, mailLinkTo),
    valid: { personId: (await aPerson(database)).id },
    fields: { personId: "id" },
  }),
  addDepartment: async () => ({
    ...by(administrator, addDepartment),
    valid: departmentForm,
    fields: departmentFields,
  }),
  saveDepartment: async () => ({
    ...by(administrator, saveDepartment),
    valid: { ...departmentForm, departmentId: (await aDepartment(database)).id, version: "1" },
    fields: { departmentId: "id", version: "version", ...departmentFields },
  }),
  saveOffice: async () => ({
    ...by(administrator, saveOffice),
    valid: {
      version: "1",
      name: "Văn phòng",
      shortName: "VP",
      parentBody: "",
      place: "",
      helpContact: "",
      maxExtensions: "2",
    },
    fields: {
      version: "version",
      name: "required",
      shortName: "required",
      parentBody: "text",
      place: "text",
      helpContact: "text",
      maxExtensions: "wholeNumber",
    },
  }),
};
for (const [name, fields] of Object.entries(recordFields)) {
  cases[name] = async () => {
    const options = { status: "draft", department: cast.lead, chair: cast.leader } as const;
    const command = recordCommands[name];
    if (!command) throw new Error(`No command ${name}.`);
    const valid = command.input(await aRecord(database, options));
    return { ...by(clerk, command.run), valid, fields: { meetingId: "id", ...fields } };
  };
}

for (const [name, fields] of Object.entries(afterIssueFields)) {
  cases[name] = async () => {
    const options = { status: "issued", department: cast.lead, chair: cast.leader } as const;
    const command = afterIssueCommands[name];
    if (!command) throw new Error(`No command ${name}.`);
    const valid = command.input(await aRecord(database, options));
    const own: Record<string, Kind> = name === "amendTask" ? {} : { meetingId: "id" };
    return { ...by(clerk, command.run), valid, fields: { ...own, ...fields } };
  };
}

test("every command that changes what was issued is asked", () => {
  expect(Object.keys(afterIssueFields).sort()).toEqual(Object.keys(afterIssueCommands).sort());
});

for (const [name, fields] of Object.entries(directoryFields)) {
  cases[name] = async () => {
    const command = directoryCommands[name];
    if (!command) throw new Error(`No command ${name}.`);
    const { valid } = await command.prepare(database);
    return { ...by(administrator, command.run), valid, fields };
  };
}

test("every command that changes what the office is made up of is asked", () => {
  expect(Object.keys(directoryFields).sort()).toEqual(Object.keys(directoryCommands).sort());
});

test("every command that writes in a record is asked", () => {
  expect(Object.keys(recordFields).sort()).toEqual(Object.keys(recordCommands).sort());
});

describe.each(Object.entries(cases))("%s", (_, prepare) => {
  test("refuses what its fields cannot hold, and nothing else is wrong with the rest", async () => {
    const { run, valid, fields } = await prepare();
    for (const [field, kind] of Object.entries(fields)) {
      for (const value of refused[kind]) {
        const shown = `${field}: ${JSON.stringify(value)?.slice(0, 60)}`;
        const outcome = await outcomeOf(run({ ...valid, [field]: value }));
        expect([shown, outcome]).toEqual([shown, expect.stringMatching(/^(invalid|not_found)$/)]);
      }
    }
    expect(await outcomeOf(run(valid))).toBe("ok");
  });

  test("refuses what is no form at all", async () => {
    const { run } = await prepare();
    for (const value of [undefined, null, 5, "x", [], { toString: 5 }]) {
      expect(await outcomeOf(run(value as Record<string, unknown>))).toBe("invalid");
    }
  });
});

describe("at the door", () => {
  const account = { email: "a@example.com", password, remember: false };
  const enter = (input: object) => outcomeOf(signIn(database, clock, browser, { ...account, ...input }));

  test.each([...unreadable, ...notText, "", "x", "a@b"])("no account goes by the name %j", async (email) => {
    expect(["invalid", "refused"]).toContain(await enter({ email }));
  });

  test.each([...unreadable, ...notText, "", "x"])("no password is %j", async (secret) => {
    expect(["invalid", "refused"]).toContain(await enter({ password: secret }));
  });

  test.each(refused.token)("no link ends in %j", async (token) => {
    const input = { token, password, name: "Lê Thị Hà", email: "moi@example.com" };
    expect(["invalid", "refused"]).toContain(await outcomeOf(redeemLink(database, clock, browser, input)));
    const first = redeemFirstAdministratorLink(database, clock, browser, input);
    expect(["invalid", "refused"]).toContain(await outcomeOf(first));
  });

  test.each(refused.password)("no new password is %j", async (secret) => {
    const { path } = await createLinkFor(administrator, { personId: (await aPerson(database)).id });
    const token = path.split("/").at(-1);
    expect(await outcomeOf(redeemLink(database, clock, browser, { token, password: secret }))).toBe(
      "invalid",
    );
    expect(await outcomeOf(redeemLink(database, clock, browser, { token, password }))).toBe("ok");
  });
});

/** Any text that sixteen-bit units can spell: controls, halves of pairs, scripts of the world. */
const anything = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 20 }),
);

describe("whatever is typed, the answer is a refusal or what was typed is kept", () => {
  const { input } = recordCommands.addFigure ?? {};
  test("in a figure", async () => {
    const record = await aRecord(database, { status: "draft", department: cast.lead });
    const valid = input?.(record) ?? {};
    await fc.assert(
      fc.asyncProperty(anything, anything, anything, async (indicator, topic, unit) => {
        const outcome = await outcomeOf(addFigure(clerk, { ...valid, indicator, topic, unit }));
        expect(["ok", "invalid"]).toContain(outcome);
      }),
      { numRuns: 60 },
    );
  });

  test("in the name and address of a person", async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (name, local) => {
        const email = `${local}@example.com`;
        const outcome = await outcomeOf(addPerson(administrator, { name, email, language: "vi" }));
        expect(["ok", "invalid"]).toContain(outcome);
      }),
      { numRuns: 60 },
    );
  });

  test("in the longest names, in a script whose letters fold into three", async () => {
    const { meeting } = await aRecord(database, { status: "draft", department: cast.lead });
    const syllable = (_: unknown, index: number) => String.fromCharCode(0xac00 + ((index * 7_919) % 11_172));
    const words = (length: number) => Array.from({ length }, syllable).join("");
    const figure = { indicator: words(200), topic: words(200), unit: words(60), period: words(60) };
    const raw = { ...figure, meetingId: meeting.id, value: "1", departmentId: "" };
    expect(await outcomeOf(addFigure(clerk, raw))).toBe("ok");
    const person = { name: words(120), email: "", language: "vi" };
    expect(await outcomeOf(addPerson(administrator, person))).toBe("ok");
  });
});
