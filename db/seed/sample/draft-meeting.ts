import type { ConclusionContent, RecordContent, TaskContent } from "./content";

const given = (body: string, ...tasks: Omit<TaskContent, "life">[]): ConclusionContent => ({
  body,
  tasks: tasks.map((task) => ({ ...task, life: [] })),
});

/** The next meeting of the series, whose record is being written: seven of its eight conclusions are done. */
export const draftMeeting: RecordContent = {
  title: "Tiến độ công việc từ kỳ giao ban trước và nhiệm vụ kỳ này",
  time: "08:00",
  place: "Phòng họp số 1, trụ sở Ủy ban nhân dân thành phố",
  chair: "khang",
  assessment:
    "Dự thảo theo tài liệu các đơn vị gửi trước. Phần lớn nhiệm vụ của kỳ trước đang đúng tiến độ; một số việc đã quá hạn " +
    "cần thống nhất cách làm tiếp.",
  plan: "",
  attendance: [
    { who: "foreignAffairs" },
    { who: "office" },
    { who: "finance" },
    { who: "trade" },
    { who: "construction" },
    { who: "homeAffairs", status: "excused", note: "Đã báo vắng" },
    { who: "culture" },
    { who: "techPark" },
    { who: "promotion" },
  ],
  figures: [],
  conclusions: [
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
    given("Trả lời dứt điểm các kiến nghị đã phân loại.", {
      title: "Theo dõi việc trả lời kiến nghị của doanh nghiệp",
      lead: "finance",
      due: 10,
    }),
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
  ],
};
