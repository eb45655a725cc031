import type { LocalDate } from "@/domain/dates";
import { topics } from "../archive-2014";
import type { AttendanceContent, FigureContent } from "../content";

export const title =
  "Kết quả công tác đối ngoại, kinh tế đối ngoại và những việc cần làm trong thời gian tới";

export const assessment = [
  "Biên bản này là nội dung giả định để làm quen với phần mềm; người, số liệu và nhiệm vụ trong đó không có thật.",
  "Các đơn vị báo cáo: lịch đón và cử đoàn được giữ đúng kế hoạch; quan hệ với các địa phương kết nghĩa được duy trì đều " +
    "đặn; nhà đầu tư nước ngoài quan tâm nhiều hơn đến công nghệ cao, công nghệ thông tin và dịch vụ.",
  "Việc cần làm tốt hơn: theo tiếp nhà đầu tư sau khi gặp, trả lời kiến nghị của doanh nghiệp, chất lượng thông tin bằng " +
    "tiếng nước ngoài.",
].join("\n\n");

export const plan = [
  "Giữ nhịp trao đổi với các địa phương kết nghĩa; gắn mỗi hoạt động đối ngoại với một kết quả cụ thể.",
  "Xúc tiến đầu tư có trọng tâm; quan tâm trước hết những nhà đầu tư đang hoạt động tại thành phố.",
  "Theo sát các chương trình viện trợ và các dự án ODA đang triển khai.",
].join("\n");

export const attendance: readonly AttendanceContent[] = [
  {
    who: "foreignAffairs",
    status: "present",
    delegates: "Thái Thanh Tùng, Giám đốc; Phan Quỳnh Trâm, Phó Giám đốc",
  },
  { who: "office", status: "present", delegates: "Nghiêm Xuân Đạo, Phó Chánh Văn phòng" },
  { who: "finance", status: "present", delegates: "Kiều Hữu Lộc, Giám đốc; Đoàn Bích Ngân, Chuyên viên" },
  { who: "trade", status: "deputised", delegates: "Châu Gia Hân, Chuyên viên", note: "Thay Giám đốc" },
  { who: "construction", status: "present", delegates: "Từ Công Vinh, Giám đốc" },
  { who: "science", status: "present", delegates: "La Thế Hiếu, Giám đốc" },
  { who: "homeAffairs", status: "excused", note: "Dự cuộc họp khác cùng giờ" },
  { who: "environment", status: "present", delegates: "Giang Văn Thuận, Giám đốc" },
  { who: "health", status: "deputised", delegates: "Hà Diệu Thư, Chuyên viên", note: "Thay Giám đốc" },
  { who: "education", status: "present", delegates: "Vương Thúy Nga, Giám đốc" },
  { who: "culture", status: "present", delegates: "Chu Hải Yến, Giám đốc; Tống Anh Duy, Chuyên viên" },
  { who: "techPark", status: "present", delegates: "Ngụy Thành Trung, Phó Trưởng ban" },
  { who: "promotion", status: "present", delegates: "Triệu Nhật Quang, Giám đốc" },
  { who: "friendship", status: "present" },
  { who: "police", status: "present", delegates: "Lục Văn Thái, Cán bộ đầu mối" },
  // No real body is said to have stayed away without a word.
  { who: { label: "Câu lạc bộ Doanh nhân giao lưu quốc tế (giả định)" }, status: "absent" },
];

/** Figures that compare with those of 2014 by indicator; their values are made up. */
export function figuresOf(meetingDay: LocalDate): readonly FigureContent[] {
  const period = periodBefore(meetingDay);
  const finance = { period, department: "finance" } as const;
  const foreignAffairs = { period, department: "foreignAffairs" } as const;
  return [
    { topic: topics.fdi, indicator: "Dự án cấp mới", value: "58", unit: "dự án", ...finance },
    {
      topic: topics.fdi,
      indicator: "Vốn đăng ký của dự án cấp mới",
      value: "112,4",
      unit: "triệu USD",
      ...finance,
    },
    { topic: topics.fdi, indicator: "Dự án tăng vốn", value: "21", unit: "dự án", ...finance },
    { topic: topics.fdi, indicator: "Vốn tăng thêm", value: "178,6", unit: "triệu USD", ...finance },
    { topic: topics.oda, indicator: "Dự án", value: "9", unit: "dự án", ...finance },
    { topic: topics.oda, indicator: "Tổng vốn", value: "742,15", unit: "triệu USD", ...finance },
    { topic: topics.oda, indicator: "Vốn đã giải ngân", value: "498,3", unit: "triệu USD", ...finance },
    { topic: topics.aid, indicator: "Khoản viện trợ", value: "71", unit: "khoản", ...foreignAffairs },
    { topic: topics.aid, indicator: "Giá trị viện trợ", value: "203,4", unit: "tỷ đồng", ...foreignAffairs },
  ];
}

/** The whole months of the year before the meeting; in January the year before. */
export function periodBefore(meetingDay: LocalDate): string {
  const [year = 0, month = 0] = meetingDay.split("-").map(Number);
  if (month === 1) return `Năm ${year - 1}`;
  return month === 2 ? `Tháng 1 năm ${year}` : `${month - 1} tháng đầu năm ${year}`;
}
