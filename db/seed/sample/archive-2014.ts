import type { ConclusionContent, FigureContent, RecordContent } from "./content";

/** The day of the meeting. When it began is not known; eight o'clock is when such meetings begin. */
export const archiveDay = "2014-01-15";

/** Stands in the history of each of its tasks. */
export const archiveReason =
  "Nhiệm vụ được nhập từ hồ sơ lưu của cuộc họp ngày 15/01/2014. Kết quả thực hiện không có trong hồ sơ tại đây; " +
  "trạng thái hoàn thành chỉ để khép lại hồ sơ, và các ngày được ghi theo ngày họp vì không biết ngày nào khác.";

const reported = (topic: string, indicator: string, value: string, unit: string): FigureContent => ({
  topic,
  indicator,
  value,
  unit,
  period: "Năm 2013",
});

const given = (body: string): ConclusionContent => ({
  body,
  tasks: [{ title: body.replace(/\.$/, ""), lead: "foreignAffairs", due: null, life: [] }],
});

export const topics = {
  fdi: "Đầu tư trực tiếp nước ngoài",
  oda: "Hỗ trợ phát triển chính thức (ODA)",
  aid: "Viện trợ phi chính phủ nước ngoài",
};

/** The meeting of 15/01/2014 as it is known, in words of our own; nothing is added to it. */
export const archive2014: RecordContent = {
  title: "Nhìn lại công tác đối ngoại, kinh tế đối ngoại năm 2013 và kế hoạch năm 2014",
  time: "08:00",
  place: "",
  chair: "chairOf2014",
  chairTitle: "Phó Chủ tịch Ủy ban nhân dân thành phố",
  sections: {
    assessment: [
      "Theo báo cáo tại cuộc họp, quan hệ của thành phố với các nước và các tổ chức quốc tế tăng lên rõ rệt, trước hết là với " +
        "các địa phương của Nhật Bản, Hoa Kỳ, Đài Loan, Hàn Quốc, ASEAN, châu Âu và Hành lang kinh tế Đông - Tây. Đối tác đánh " +
        "giá cao hình ảnh, tiềm năng và lợi thế của thành phố. Quan hệ hợp tác được củng cố, duy trì và mở rộng.",
      "Dự án có vốn nước ngoài tăng cả về số lượng và chất lượng; dự án mới nằm trong những lĩnh vực thành phố ưu tiên: dịch vụ, " +
        "du lịch, công nghiệp công nghệ cao. Nguồn vốn ODA và viện trợ phi chính phủ nước ngoài đạt kết quả tốt.",
    ].join("\n\n"),
    plan: [
      "Tiếp tục chủ động thông tin đối ngoại.",
      "Đẩy mạnh quan hệ hữu nghị và hợp tác phục vụ phát triển kinh tế - xã hội của thành phố.",
      "Tăng cường xúc tiến, kêu gọi đầu tư nước ngoài.",
      "Cử các đoàn của thành phố đi thăm, học tập, đào tạo cán bộ, tìm cơ hội và thu hút đầu tư nước ngoài vào công nghệ cao, " +
        "công nghệ thông tin, du lịch, dịch vụ.",
    ].join("\n"),
  },
  attendance: [{ who: "foreignAffairs", status: "present" }, { who: { label: "Các đơn vị có liên quan" } }],
  figures: [
    reported(topics.fdi, "Dự án cấp mới", "42", "dự án"),
    reported(topics.fdi, "Vốn đăng ký của dự án cấp mới", "48,5", "triệu USD"),
    reported(topics.fdi, "Dự án tăng vốn", "17", "dự án"),
    reported(topics.fdi, "Vốn tăng thêm", "246", "triệu USD"),
    reported(topics.oda, "Dự án", "11", "dự án"),
    reported(topics.oda, "Tổng vốn", "697,81", "triệu USD"),
    reported(topics.oda, "Vốn đã giải ngân", "536,6", "triệu USD"),
    reported(topics.aid, "Khoản viện trợ", "65", "khoản"),
    reported(topics.aid, "Giá trị viện trợ", "185,7", "tỷ đồng"),
  ],
  conclusions: [
    given("Nâng cao nhận thức về công tác đối ngoại."),
    given("Chủ động tham mưu lãnh đạo thành phố để các hoạt động đối ngoại trên địa bàn diễn ra tốt đẹp."),
    given("Tăng cường công tác xúc tiến đầu tư nước ngoài."),
    given("Làm tốt công tác ngoại giao nhân dân."),
    given("Dành sự quan tâm đặc biệt cho xúc tiến đầu tư tại chỗ."),
    given("Tiếp tục vận động viện trợ phi chính phủ nước ngoài."),
    given("Tìm thêm các tổ chức mới."),
    given("Phát huy tốt vai trò của các hội hữu nghị của thành phố."),
  ],
};
