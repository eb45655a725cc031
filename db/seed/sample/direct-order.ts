import type { OrderContent } from "./content";
import { handIn, owner, partPerson, partReport, report, submit } from "./steps";

/** An order that a leader gave between two meetings, and the document by which it went out. */
export const directOrder: OrderContent = {
  title: "Chuẩn bị địa điểm cho một hội nghị quốc tế (chỉ đạo giả định)",
  chair: "diem",
  notice: { number: "218/UBND-TH", on: -7 },
  sections: { preamble: "Nội dung giả định, để thấy một chỉ đạo giữa hai kỳ giao ban." },
  attendance: [],
  figures: [],
  conclusions: [
    {
      body: "Chọn sớm địa điểm tổ chức hội nghị; hạ tầng quanh địa điểm phải sẵn sàng trước ngày khai mạc một tháng.",
      tasks: [
        {
          title: "Khảo sát và đề xuất địa điểm tổ chức hội nghị",
          lead: "culture",
          with: ["foreignAffairs"],
          due: -3,
          priority: "urgent",
          life: [
            owner(-6, "duy"),
            partPerson(-6, "foreignAffairs", "nhan"),
            partReport(-5, "foreignAffairs", "Đã gửi yêu cầu về lễ tân và phiên dịch.", true),
            handIn(-4, "Đề xuất hai địa điểm, kèm sức chứa và cách bố trí của từng nơi."),
            submit(-3),
          ],
        },
        {
          title: "Kiểm tra đường, điện và biển chỉ dẫn quanh các địa điểm dự kiến",
          lead: "construction",
          due: 4,
          priority: "high",
          life: [owner(-6, "minh"), report(-2, 60, "Đã kiểm tra xong một địa điểm.")],
        },
      ],
    },
  ],
};
