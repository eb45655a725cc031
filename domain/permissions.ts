import type { FileKind, MeetingStatus } from "@/db/enums";
import { type Actor, hasRole, heads, isOfficeWide } from "./actor";

/**
 * Who may do what: the one table that pages, commands and buttons ask. It says nothing of what may be seen (that is
 * decided where rows are found: visibility.ts of meetings and tasks), nor of what a task's status allows
 * (tasks/rules.ts).
 */

/** What the table needs to know of a task. */
export interface TaskRelations {
  leadDepartmentId: string | null;
  /** Whether somebody heads the lead department today; where nobody does, the clerk acts in its name. */
  leadHasHead: boolean;
  ownerId: string | null;
  responsibleLeaderId: string | null;
}

/** What the table needs to know of a coordinating department's part. */
export interface PartRelations {
  departmentId: string;
  departmentHasHead: boolean;
  personId: string | null;
}

/** What the table needs to know of a request to extend a due date: its task, and who asked. */
export interface ExtensionRelations extends TaskRelations {
  requestedBy: string | null;
}

/** What the table needs to know of a file and its meeting. */
export interface FileRelations {
  status: MeetingStatus;
  kind: FileKind;
  /** Whose report it is. */
  departmentId: string | null;
  /** The departments that the meeting invites. */
  invitedIds: readonly string[];
}

/** What the table needs to know of a person. */
export interface PersonRelations {
  id: string;
  /** The departments that they belong to today. */
  departmentIds: readonly string[];
}

export type TaskAction = keyof typeof taskTable;
export type PartAction = keyof typeof partTable;
export type ExtensionAction = keyof typeof extensionTable;
export type MeetingAction = keyof typeof meetingTable;
export type FileAction = keyof typeof fileTable;
export type PersonAction = keyof typeof personTable;
export type DepartmentAction = keyof typeof departmentTable;
export type OfficeAction = keyof typeof officeTable;

const isOwner = (actor: Actor, task: TaskRelations) => actor.kind === "person" && actor.id === task.ownerId;

const isHead = (actor: Actor, task: TaskRelations) =>
  heads(actor, task.leadDepartmentId) || (hasRole(actor, "clerk") && !task.leadHasHead);

const decides = (actor: Actor, task: TaskRelations) =>
  hasRole(actor, "leader") || hasRole(actor, "clerk") || actsForResponsible(actor, task);

const actsForResponsible = (actor: Actor, task: TaskRelations) =>
  actor.kind === "person" &&
  task.responsibleLeaderId !== null &&
  actor.actsFor.includes(task.responsibleLeaderId);

const taskTable = {
  name_owner: isHead,
  report: (actor: Actor, task: TaskRelations) => isOwner(actor, task) || isHead(actor, task),
  hand_in: isOwner,
  take_back: isOwner,
  submit: isHead,
  return_to_owner: isHead,
  take_back_submission: isHead,
  pause: isHead,
  resume: isHead,
  request_transfer: isHead,
  withdraw_transfer: isHead,
  decide_transfer: decides,
  confirm: decides,
  return_result: decides,
  reopen: decides,
  cancel: decides,
  end_recurrence: decides,
  remark: (actor: Actor) => actor.kind === "person",
} satisfies Record<string, (actor: Actor, task: TaskRelations) => boolean>;

const partTable = {
  name_person: (actor: Actor, part: PartRelations) =>
    heads(actor, part.departmentId) || (hasRole(actor, "clerk") && !part.departmentHasHead),
  report_part: (actor: Actor, part: PartRelations) =>
    heads(actor, part.departmentId) ||
    (actor.kind === "person" && actor.id === part.personId) ||
    (hasRole(actor, "clerk") && !part.departmentHasHead),
} satisfies Record<string, (actor: Actor, part: PartRelations) => boolean>;

const extensionTable = {
  ask: (actor: Actor, task: ExtensionRelations) => isOwner(actor, task) || isHead(actor, task),
  pass_on: isHead,
  decline: isHead,
  withdraw: (actor: Actor, task: ExtensionRelations) =>
    (actor.kind === "person" && actor.id === task.requestedBy) || isHead(actor, task),
  grant: decides,
  refuse: decides,
} satisfies Record<string, (actor: Actor, task: ExtensionRelations) => boolean>;

const isClerk = (actor: Actor) => hasRole(actor, "clerk");
const writable = (status: MeetingStatus) => status === "planned" || status === "draft";

const isIssued = (status?: MeetingStatus) => status === undefined || status === "issued";

const meetingTable = {
  create: isClerk,
  edit: (actor: Actor, status?: MeetingStatus) =>
    isClerk(actor) && (status === undefined || writable(status)),
  issue: isClerk,
  cancel: (actor: Actor, status?: MeetingStatus) =>
    isClerk(actor) && (status === undefined || writable(status)),
  invite: (actor: Actor, status?: MeetingStatus) =>
    isClerk(actor) && (status === undefined || writable(status)),
  begin: (actor: Actor, status: MeetingStatus = "planned") => isClerk(actor) && status === "planned",
  revive: (actor: Actor, status: MeetingStatus = "cancelled") => isClerk(actor) && status === "cancelled",
  withdraw: (actor: Actor, status?: MeetingStatus) => isClerk(actor) && isIssued(status),
  amend: (actor: Actor, status?: MeetingStatus) => isClerk(actor) && isIssued(status),
  set_notice: (actor: Actor, status?: MeetingStatus) => isClerk(actor) && status !== "cancelled",
  attach: (actor: Actor, status?: MeetingStatus) => isClerk(actor) && status !== "cancelled",
} satisfies Record<string, (actor: Actor, status?: MeetingStatus) => boolean>;

const handsIn = (actor: Actor, { status, kind, departmentId, invitedIds }: FileRelations) =>
  status === "planned" &&
  kind === "report" &&
  departmentId !== null &&
  invitedIds.includes(departmentId) &&
  heads(actor, departmentId);

const attaches = (actor: Actor, { status }: FileRelations) => meetingTable.attach(actor, status);

const fileTable = {
  add: (actor: Actor, file: FileRelations) => attaches(actor, file) || handsIn(actor, file),
  remove: attaches,
} satisfies Record<string, (actor: Actor, file: FileRelations) => boolean>;

const isAdministrator = (actor: Actor) => hasRole(actor, "administrator");

const isSelf = (actor: Actor, { id }: PersonRelations) => actor.kind === "person" && actor.id === id;

const ownQueue = (actor: Actor, person: PersonRelations) => isSelf(actor, person) && hasRole(actor, "leader");

const actsFor = (actor: Actor, { id }: PersonRelations) =>
  actor.kind === "person" && actor.actsFor.includes(id);

const personTable = {
  /** To enter when somebody is away, and to read why. */
  keep_absences: (actor: Actor, person: PersonRelations) =>
    isSelf(actor, person) || isAdministrator(actor) || person.departmentIds.some((id) => heads(actor, id)),
  /** A clerk writes down what a leader ordered on paper; who holds the queue by delegation does not pass it on. */
  delegate: (actor: Actor, person: PersonRelations) =>
    ownQueue(actor, person) || (isClerk(actor) && !actsFor(actor, person)),
  end_delegation: (actor: Actor, person: PersonRelations) => ownQueue(actor, person) || isClerk(actor),
} satisfies Record<string, (actor: Actor, person: PersonRelations) => boolean>;

const departmentTable = {
  see_workload: (actor: Actor, departmentId: string) => isOfficeWide(actor) || heads(actor, departmentId),
} satisfies Record<string, (actor: Actor, departmentId: string) => boolean>;

const officeTable = {
  manage_people: isAdministrator,
  manage_departments: isAdministrator,
  manage_groups: isAdministrator,
  manage_office: isAdministrator,
  manage_calendar: isAdministrator,
  manage_series: isClerk,
  share_views: isOfficeWide,
  see_overview: (actor: Actor) => hasRole(actor, "leader") || isClerk(actor),
  /** To see what was sent to whom, and to have it sent again; everybody sees their own. */
  keep_mails: (actor: Actor) => isAdministrator(actor) || isClerk(actor),
} satisfies Record<string, (actor: Actor) => boolean>;

/** Whether the actor, who is a clerk, stands in for the lead department that nobody heads: on paper, in its name. */
export function actsForLead(actor: Actor, task: TaskRelations): boolean {
  return hasRole(actor, "clerk") && !task.leadHasHead && !isOwner(actor, task);
}

/** The same for a coordinating department. */
export function actsForPart(actor: Actor, part: PartRelations): boolean {
  const own = actor.kind === "person" && actor.id === part.personId;
  return hasRole(actor, "clerk") && !part.departmentHasHead && !own;
}

/** Whether the actor may do this to a task that it may see. */
export function mayOnTask(actor: Actor, action: TaskAction, task: TaskRelations): boolean {
  return taskTable[action](actor, task);
}

/** Whether the actor may do this to the part of a coordinating department. */
export function mayOnPart(actor: Actor, action: PartAction, part: PartRelations): boolean {
  return partTable[action](actor, part);
}

/** Whether the actor may do this to a request to extend the due date of a task that it may see. */
export function mayOnExtension(
  actor: Actor,
  action: ExtensionAction,
  extension: ExtensionRelations,
): boolean {
  return extensionTable[action](actor, extension);
}

/** Whether the actor may do this to a meeting in that state; without a state, whether to meetings at all. */
export function mayOnMeeting(actor: Actor, action: MeetingAction, status?: MeetingStatus): boolean {
  return meetingTable[action](actor, status);
}

/** Whether the actor may do this to a file of a meeting that it may see. */
export function mayOnFile(actor: Actor, action: FileAction, file: FileRelations): boolean {
  return fileTable[action](actor, file);
}

/** Whether the actor may do this to a person, or to the queue of one who leads. */
export function mayOnPerson(actor: Actor, action: PersonAction, person: PersonRelations): boolean {
  return personTable[action](actor, person);
}

/** Whether the actor may do this to a department. */
export function mayOnDepartment(actor: Actor, action: DepartmentAction, departmentId: string): boolean {
  return departmentTable[action](actor, departmentId);
}

/** Whether the actor may do this in the office. */
export function mayInOffice(actor: Actor, action: OfficeAction): boolean {
  return officeTable[action](actor);
}

/**
 * In whose name a decision on a task is taken: nobody else's for the responsible leader and for any other leader; the
 * responsible leader's for who acts for them; for a clerk the leader whom the clerk names. "unnamed" says that a clerk has to name one.
 */
export function decisionInTheNameOf(
  actor: Actor,
  task: TaskRelations,
  namedLeaderId: string | null,
): { leaderId: string | null } | "unnamed" {
  if (actor.kind === "person" && actor.id === task.responsibleLeaderId) return { leaderId: null };
  if (actsForResponsible(actor, task)) return { leaderId: task.responsibleLeaderId };
  if (hasRole(actor, "leader")) return { leaderId: null };
  return namedLeaderId ? { leaderId: namedLeaderId } : "unnamed";
}
