import { fold } from "@/domain/text";

/** What tasks are about, so that their titles differ, and the words that are looked for. */
const verbs = [
  "Rà soát",
  "Xây dựng kế hoạch",
  "Tham mưu văn bản chỉ đạo",
  "Báo cáo tiến độ",
  "Hoàn thành thủ tục",
  "Kiểm tra thực tế",
  "Đôn đốc các đơn vị",
  "Phối hợp xử lý",
  "Trình phê duyệt",
  "Tổ chức lấy ý kiến",
];

const objects = [
  "quy hoạch phân khu ven sông",
  "dự án cải tạo hệ thống thoát nước",
  "chương trình giảm nghèo bền vững",
  "công tác giải phóng mặt bằng",
  "đề án chuyển đổi số",
  "kế hoạch đầu tư công trung hạn",
  "việc sắp xếp cơ sở nhà, đất",
  "công tác phòng cháy, chữa cháy",
  "lịch tiếp công dân định kỳ",
  "dự toán thu, chi ngân sách",
  "hồ sơ khu công nghiệp mới",
  "tuyến đường vành đai phía tây",
  "chất lượng nước sinh hoạt",
];

const clauses = [
  "bảo đảm đúng quy định của pháp luật, tiết kiệm, hiệu quả và phù hợp với tình hình thực tế của từng địa phương trên địa bàn thành phố",
  "trong đó nêu rõ kết quả đã đạt được, những khó khăn, vướng mắc còn tồn tại, nguyên nhân và đề xuất giải pháp tháo gỡ cụ thể cho từng nội dung",
  "phối hợp chặt chẽ với các sở, ban, ngành liên quan và Ủy ban nhân dân các quận, huyện để thống nhất nội dung trước khi trình Chủ tịch Ủy ban nhân dân thành phố xem xét, quyết định",
  "kịp thời báo cáo Ủy ban nhân dân thành phố những vấn đề vượt thẩm quyền, không để chậm trễ làm ảnh hưởng đến tiến độ chung của các công trình trọng điểm",
];

/** Stands in one of a hundred titles, and in nothing else. */
export const rareWord = "rừng phòng hộ";
/** Stands in as many titles whatever the size. */
export const fixedWord = "cáp treo";

const folded = (words: readonly string[]) => words.map(fold);

/** The words as arrays that a statement is given, each beside its folded form. */
export const vocabulary = {
  verbs,
  objects,
  clauses,
  foldedVerbs: folded(verbs),
  foldedObjects: folded(objects),
  foldedClauses: folded(clauses),
};
