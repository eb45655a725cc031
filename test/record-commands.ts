import type { RecordRows } from "@/db/factories";
import { invite, removeAttendance, saveAttendance } from "@/domain/attendance/commands";
import type { Context } from "@/domain/command";
import {
  addDirective,
  markDirective,
  moveDirective,
  removeDirective,
  saveDirective,
} from "@/domain/directives/commands";
import { addDraftTask, removeDraftTask, saveDraftTask } from "@/domain/directives/draft-tasks";
import { addFigure, removeFigure, saveFigure } from "@/domain/figures/commands";
import { saveHeading, saveSection } from "@/domain/meetings/commands";
import { issueMeeting } from "@/domain/meetings/issue";

type Command = (context: Context, raw: unknown) => Promise<{ id: string }>;

interface RecordCommand {
  run: Command;
  /** Valid input for the record as its rows stand. */
  input(record: RecordRows): Record<string, unknown>;
}

const heading = {
  title: "Họp giao ban tháng 3",
  date: "18/03/2026",
  time: "8:00",
  place: "Phòng họp số 1",
  seriesId: "",
  chairId: "",
  chairTitle: "",
};
const figure = { indicator: "Số dự án mới", topic: "FDI", value: "42", unit: "dự án", period: "2025" };
const draftTask = { title: "Lập kế hoạch", coordinatingDepartmentIds: [], dueOn: "", priority: "high" };

const ofAttendance = ({ attendance }: RecordRows) => ({
  attendanceId: attendance.id,
  version: attendance.version,
});
const ofFigure = ({ figure }: RecordRows) => ({ figureId: figure.id, version: figure.version });
const ofDirective = ({ directive }: RecordRows) => ({
  directiveId: directive.id,
  version: directive.version,
});
const ofTask = ({ task }: RecordRows) => ({ taskId: task.id, version: task.version });
const ofMeeting = ({ meeting }: RecordRows) => ({ version: meeting.version });

const parts: Record<string, RecordCommand> = {
  saveHeading: {
    run: saveHeading,
    input: (record) => ({ ...heading, ...ofMeeting(record), chairId: record.meeting.chairId ?? "" }),
  },
  saveSection: {
    run: saveSection,
    input: ({ section }) => ({ sectionId: section.id, version: section.version, body: "Kết quả tốt" }),
  },
  invite: { run: invite, input: () => ({ departmentId: "", label: "Các đơn vị có liên quan" }) },
  saveAttendance: {
    run: saveAttendance,
    input: (record) => ({ ...ofAttendance(record), status: "deputised", delegates: "Lê Thị Hà", note: "" }),
  },
  removeAttendance: { run: removeAttendance, input: ofAttendance },
  addFigure: { run: addFigure, input: () => ({ ...figure, departmentId: "" }) },
  saveFigure: { run: saveFigure, input: (record) => ({ ...figure, ...ofFigure(record), departmentId: "" }) },
  removeFigure: { run: removeFigure, input: ofFigure },
  addDirective: { run: addDirective, input: () => ({ body: "Đẩy mạnh xúc tiến đầu tư" }) },
  saveDirective: {
    run: saveDirective,
    input: (record) => ({ ...ofDirective(record), body: "Xúc tiến tại chỗ" }),
  },
  moveDirective: { run: moveDirective, input: (record) => ({ ...ofDirective(record), step: "up" }) },
  markDirective: {
    run: markDirective,
    input: (record) => ({ ...ofDirective(record), noTask: "no", noTaskReason: "" }),
  },
  removeDirective: { run: removeDirective, input: ofDirective },
  addDraftTask: {
    run: addDraftTask,
    input: ({ directive, task }) => ({
      ...draftTask,
      directiveId: directive.id,
      leadDepartmentId: task.leadDepartmentId,
    }),
  },
  saveDraftTask: {
    run: saveDraftTask,
    input: (record) => ({ ...draftTask, ...ofTask(record), leadDepartmentId: record.task.leadDepartmentId }),
  },
  removeDraftTask: { run: removeDraftTask, input: ofTask },
  issueMeeting: { run: issueMeeting, input: ofMeeting },
};

/** Every command that writes in a record, by name, each with valid input for a record of the factories. */
export const recordCommands: Record<string, RecordCommand> = Object.fromEntries(
  Object.entries(parts).map(([name, { run, input }]) => [
    name,
    { run, input: (record) => ({ meetingId: record.meeting.id, ...input(record) }) },
  ]),
);
