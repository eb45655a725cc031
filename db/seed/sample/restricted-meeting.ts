import type { RecordContent } from "./content";
import { owner, report } from "./steps";

/** A meeting whose circulation is limited: most people of the sample shall not find it. */
export const restrictedMeeting: RecordContent = {
  title: "Chuẩn bị đón một đoàn khách quốc tế (cuộc họp giả định)",
  time: "14:00",
  place: "Phòng họp số 3, trụ sở Ủy ban nhân dân thành phố",
  chair: "diem",
  restricted: true,
  sections: { assessment: "Nội dung giả định, để thấy một cuộc họp hạn chế phổ biến hiện ra với ai." },
  attendance: [
    { who: "foreignAffairs", status: "present", delegates: "Thái Thanh Tùng, Giám đốc" },
    { who: "police", status: "present", delegates: "Lục Văn Thái, Cán bộ đầu mối" },
  ],
  figures: [],
  conclusions: [
    {
      body: "Sở Ngoại vụ làm đầu mối về lịch trình và lễ tân; lịch trình chỉ gửi cho người có nhiệm vụ.",
      tasks: [
        {
          title: "Lập phương án lễ tân và lịch trình của đoàn",
          lead: "foreignAffairs",
          due: 4,
          life: [owner(-8, "nhan"), report(-3, 40, "Đã có dự thảo lịch trình hai ngày.")],
        },
      ],
    },
    {
      body: "Công an thành phố lập phương án bảo vệ đoàn.",
      tasks: [{ title: "Lập phương án bảo vệ đoàn khách", lead: "police", due: 6, life: [] }],
    },
  ],
};
