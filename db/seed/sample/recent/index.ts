import type { LocalDate } from "@/domain/dates";
import type { ConclusionContent, RecordContent } from "../content";
import { usualPlace } from "../series";
import { agreements } from "./agreements";
import { development, information, investors, promotion, trade, visitors } from "./economy";
import { aid, delegations, friendship, gathering, protocol } from "./exchange";
import { assessment, attendance, figuresOf, plan, title } from "./heading";

const noTask = (body: string, reason: string): ConclusionContent => ({ body, noTask: reason, tasks: [] });

const conclusions: readonly ConclusionContent[] = [
  delegations,
  gathering,
  promotion,
  investors,
  aid,
  friendship,
  protocol,
  visitors,
  information,
  development,
  trade,
  agreements,
  noTask("Ghi nhận các đơn vị đã gửi báo cáo trước cuộc họp bằng bản điện tử.", "Ghi nhận, không giao việc."),
  noTask("Thống nhất giữ nhịp giao ban mỗi tháng một lần.", "Thống nhất chung, không giao việc."),
];

/** The meeting of four weeks before the first run: people, figures and tasks are made up. */
export function recentMeeting(meetingDay: LocalDate): RecordContent {
  return {
    title,
    time: "08:00",
    place: usualPlace,
    chair: "khang",
    sections: { assessment, plan },
    attendance,
    figures: figuresOf(meetingDay),
    conclusions,
  };
}
