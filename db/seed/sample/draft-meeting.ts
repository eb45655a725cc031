import type { LocalDate } from "@/domain/dates";
import { topics } from "./archive-2014";
import type {
  AttendanceContent,
  ConclusionContent,
  FigureContent,
  RecordContent,
  TaskContent,
} from "./content";
import { usualPlace } from "./series";

export const title = "Tiến độ công việc từ kỳ giao ban trước và nhiệm vụ kỳ này";

const given = (body: string, ...tasks: Omit<TaskContent, "life">[]): ConclusionContent => ({
  body,
  tasks: tasks.map((task) => ({ ...task, life: [] })),
});

const assessment =
  "Dự thảo theo tài liệu các đơn vị gửi trước. Phần lớn nhiệm vụ của kỳ trước đang đúng tiến độ; một số việc đã quá hạn " +
  "cần thống nhất cách làm tiếp.";

const answering = ["trade", "construction", "homeAffairs", "environment"] as const;

/** Of those whom the series invites, who has said so far who comes. */
const attendance: readonly AttendanceContent[] = [
  { who: "office", delegates: "Nghiêm Xuân Đạo, Phó Chánh Văn phòng" },
  { who: "foreignAffairs", delegates: "Thái Thanh Tùng, Giám đốc; Lê Hoàng Bảo Châu, Chuyên viên" },
  { who: "finance", delegates: "Kiều Hữu Lộc, Giám đốc" },
  {
    who: "construction",
    status: "deputised",
    delegates: "Hứa Nhật Minh, Chuyên viên",
    note: "Thay Giám đốc",
  },
  { who: "homeAffairs", status: "excused", note: "Đã báo vắng" },
  { who: "techPark", delegates: "Ngụy Thành Trung, Phó Trưởng ban" },
];

/** Indicators of the recent meeting again, so that they compare; of the kind that only grows. */
function figuresOf(day: LocalDate): readonly FigureContent[] {
  const [year, month] = day.split("-").map(Number);
  const period = `Đến tháng ${month}/${year}`;
  return [
    {
      topic: topics.oda,
      indicator: "Vốn đã giải ngân",
      value: "512,6",
      unit: "triệu USD",
      period,
      department: "finance",
    },
    {
      topic: topics.aid,
      indicator: "Khoản viện trợ",
      value: "73",
      unit: "khoản",
      period,
      department: "foreignAffairs",
    },
  ];
}

const conclusions: readonly ConclusionContent[] = [
  given("Các đơn vị có nhiệm vụ quá hạn báo cáo cách làm tiếp và thời gian hoàn thành.", {
    title: "Tổng hợp cách xử lý các nhiệm vụ quá hạn của kỳ giao ban trước",
    lead: "office",
    due: 8,
  }),
  given("Tổ chức buổi gặp mặt các tổ chức quốc tế theo kịch bản đã thống nhất.", {
    title: "Tổ chức buổi gặp mặt các tổ chức quốc tế trên địa bàn",
    lead: "foreignAffairs",
    with: ["culture", "police"],
    due: 9,
    priority: "high",
  }),
  given("Mời thêm nhà đầu tư trong danh mục ưu tiên đến tìm hiểu.", {
    title: "Lập danh sách nhà đầu tư mời đến thành phố trong quý tới",
    lead: "promotion",
    with: ["finance"],
    due: 12,
  }),
  {
    ...given("Trả lời dứt điểm các kiến nghị đã phân loại.", {
      title: "Theo dõi việc trả lời kiến nghị của doanh nghiệp",
      lead: "finance",
      due: 10,
    }),
    shared: {
      title: "Trả lời kiến nghị của doanh nghiệp thuộc lĩnh vực phụ trách",
      group: "departments",
      due: 8,
      members: answering.map((lead) => ({ lead, life: [] })),
    },
  },
  given("Hoàn thành biển chỉ dẫn song ngữ ở các vị trí còn lại.", {
    title: "Báo cáo kết quả lắp đặt biển chỉ dẫn song ngữ",
    lead: "construction",
    due: 11,
  }),
  given("Chuẩn bị chương trình dự hội chợ, triển lãm ở nước ngoài.", {
    title: "Trình chương trình dự hội chợ, triển lãm ở nước ngoài",
    lead: "trade",
    with: ["promotion"],
    due: 14,
  }),
  {
    body: "Ghi nhận kết quả đối thoại với doanh nghiệp trong khu công nghệ cao và các khu công nghiệp.",
    noTask: "Ghi nhận, không giao việc.",
    tasks: [],
  },
  given("Xem xét đề nghị mở lớp bồi dưỡng ngoại ngữ cho cán bộ đầu mối."),
];

/** The next meeting of the series, whose record is being written: seven of its eight conclusions are done. */
export function draftMeeting(day: LocalDate): RecordContent {
  return {
    title,
    time: "08:00",
    place: usualPlace,
    chair: "khang",
    sections: { assessment },
    attendance,
    figures: figuresOf(day),
    conclusions,
  };
}
