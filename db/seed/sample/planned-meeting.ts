import type { DueDay, StoryDay } from "./timetable";

interface Paper {
  on: StoryDay;
  name: string;
  lines: readonly string[];
}

const agenda = [
  "1. Sở Ngoại vụ báo cáo việc kết nối với nhà đầu tư nước ngoài.",
  "2. Sở Tài chính báo cáo tình hình cấp mới và tăng vốn.",
  "3. Trung tâm Hỗ trợ xúc tiến đầu tư trình danh mục dự án mời gọi đầu tư.",
  "4. Các đơn vị trao đổi.",
  "5. Người chủ trì kết luận.",
];

/** The meeting after the one in hand; what is empty of its heading the series fills in. */
export const plannedMeeting = {
  title: "Thu hút đầu tư nước ngoài trong quý tới (giao ban chuyên đề)",
  /** How many working days after the first run it is held. */
  in: 7 satisfies DueDay,
  time: "14:00",
  planned: -4 satisfies StoryDay,
  agenda: agenda.join("\n"),
};

/** What the clerk hands out, and what the head of Sở Ngoại vụ hands in. */
export const agendaPaper: Paper = {
  on: -3,
  name: "Chương trình họp.rtf",
  lines: ["CHƯƠNG TRÌNH HỌP", plannedMeeting.title, "", ...agenda],
};

export const reportPaper: Paper = {
  on: -1,
  name: "Báo cáo của Sở Ngoại vụ.rtf",
  lines: [
    "SỞ NGOẠI VỤ",
    "Báo cáo việc kết nối với nhà đầu tư nước ngoài (nội dung giả định)",
    "",
    "1. Đã làm việc với 6 hiệp hội doanh nghiệp nước ngoài.",
    "2. Đã giới thiệu 14 nhà đầu tư đến tìm hiểu thành phố.",
    "3. Đề nghị có một đầu mối theo tiếp từng nhà đầu tư sau buổi gặp.",
  ],
};
