import type { RecordRows } from "@/db/factories";
import { addAttendance, amendAttendance } from "@/domain/addenda/attendance";
import { addFigure, amendFigure } from "@/domain/addenda/figures";
import { amendConclusion, amendSection } from "@/domain/addenda/texts";
import type { Context } from "@/domain/command";
import { withdrawIssue } from "@/domain/meetings/withdraw";
import { addTask } from "@/domain/tasks/add";
import { amendTask } from "@/domain/tasks/amend";

interface AfterIssueCommand {
  run(context: Context, raw: unknown): Promise<{ id: string }>;
  /** Valid input for the record as its rows stand. */
  input(record: RecordRows): Record<string, unknown>;
}

const reason = "Ghi nhầm khi ban hành";
const partOf = ({ meeting }: RecordRows, { id, version }: { id: string; version: number }) => ({
  meetingId: meeting.id,
  partId: id,
  version,
  reason,
});
const came = { status: "deputised", delegates: "Lê Thị Hà", note: "" };
const reported = { value: "43,5", unit: "dự án", period: "2025", departmentId: "" };
const given = (task: RecordRows["task"]) => ({
  leadDepartmentId: task.leadDepartmentId,
  coordinatingDepartmentIds: [],
  dueOn: "30/04/2026",
  priority: "high",
  responsibleLeaderId: task.responsibleLeaderId ?? "",
  reason,
});

/** Every command that changes what was issued, by name, each with valid input for a record of the factories. */
export const afterIssueCommands: Record<string, AfterIssueCommand> = {
  amendConclusion: {
    run: amendConclusion,
    input: (record) => ({ ...partOf(record, record.directive), body: "Lời mới" }),
  },
  amendSection: {
    run: amendSection,
    input: (record) => ({ ...partOf(record, record.section), body: "Đánh giá lại" }),
  },
  amendAttendance: {
    run: amendAttendance,
    input: (record) => ({ ...partOf(record, record.attendance), ...came }),
  },
  addAttendance: {
    run: addAttendance,
    input: ({ meeting }) => ({
      meetingId: meeting.id,
      reason,
      ...came,
      departmentId: "",
      label: "Hội Nhà báo",
    }),
  },
  amendFigure: {
    run: amendFigure,
    input: (record) => ({ ...partOf(record, record.figure), ...reported }),
  },
  addFigure: {
    run: addFigure,
    input: ({ meeting }) => ({
      meetingId: meeting.id,
      reason,
      indicator: "Số dự án",
      topic: "FDI",
      ...reported,
    }),
  },
  amendTask: {
    run: amendTask,
    input: ({ task }) => ({ taskId: task.id, version: task.version, ...given(task) }),
  },
  addTask: {
    run: addTask,
    input: ({ meeting, directive, task }) => ({
      meetingId: meeting.id,
      directiveId: directive.id,
      title: "Lập kế hoạch còn thiếu",
      ...given(task),
    }),
  },
  withdrawIssue: {
    run: withdrawIssue,
    input: ({ meeting }) => ({ meetingId: meeting.id, version: meeting.version, reason }),
  },
};
