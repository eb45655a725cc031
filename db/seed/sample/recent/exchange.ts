import type { ConclusionContent } from "../content";
import {
  confirm,
  handIn,
  owner,
  partPerson,
  partReport,
  pause,
  report,
  sendBack,
  submit,
  submitResult,
} from "../steps";

export const delegations: ConclusionContent = {
  body:
    "Sở Ngoại vụ hoàn thiện kế hoạch đoàn ra, đoàn vào quý tới. Các đơn vị đăng ký sớm để lịch làm việc của lãnh đạo " +
    "thành phố không bị trùng.",
  tasks: [
    {
      title: "Tổng hợp đăng ký đoàn ra, đoàn vào quý tới của các sở, ban, ngành",
      lead: "foreignAffairs",
      due: -2,
      life: [
        owner(2, "chau"),
        report(-8, 35, "Đã gửi mẫu đăng ký đến các đơn vị, nhận lại hơn một phần ba."),
        report(-3, 60, "Đã tổng hợp đăng ký của 14 đơn vị.", {
          difficulty: "Một số đơn vị chưa chốt được thời gian của đoàn.",
          proposal: "Cho nhận đăng ký bổ sung qua thư điện tử trong tuần này.",
        }),
      ],
    },
    {
      title: "Trình kế hoạch đoàn ra, đoàn vào quý tới của thành phố",
      lead: "foreignAffairs",
      with: ["finance", "police"],
      due: 5,
      priority: "high",
      life: [],
    },
    {
      title: "Lập lịch tiếp khách quốc tế hằng tháng của lãnh đạo thành phố",
      lead: "office",
      due: { on: 3 },
      recurrence: "monthly",
      life: [
        owner(2, "anh"),
        handIn(3, "Đã xếp lịch tiếp khách của tháng, các đơn vị đã góp ý."),
        submit(3),
        confirm(4),
      ],
    },
    {
      title: "Gửi lịch hoạt động đối ngoại tháng này đến các đơn vị",
      lead: "foreignAffairs",
      due: -6,
      life: [
        owner(2, "chau"),
        handIn(-9, "Đã lập lịch, thống nhất với Văn phòng và gửi bản điện tử đến các đơn vị."),
        submit(-8),
        confirm(-6),
      ],
    },
  ],
};

export const gathering: ConclusionContent = {
  body: "Chuẩn bị chu đáo buổi gặp mặt các tổ chức quốc tế và hội hữu nghị trên địa bàn: gọn, thiết thực, tiết kiệm.",
  tasks: [
    {
      title: "Xây dựng kịch bản và danh sách khách mời buổi gặp mặt các tổ chức quốc tế trên địa bàn",
      lead: "foreignAffairs",
      with: ["friendship", "culture"],
      due: 0,
      priority: "high",
      life: [
        owner(2, "chau"),
        partPerson(-7, "culture", "duy"),
        report(-6, 50, "Đã có dự thảo kịch bản; danh sách khách mời đang bổ sung."),
        partReport(-4, "friendship", "Đã gửi danh sách các hội hữu nghị dự buổi gặp mặt."),
        partReport(-3, "culture", "Đã góp ý kịch bản phần nghi thức và đón khách.", true),
        report(-2, 85, "Kịch bản đã thống nhất; còn chờ xác nhận của ba tổ chức."),
      ],
    },
    {
      title: "Chuẩn bị tiết mục văn nghệ và không gian trưng bày cho buổi gặp mặt",
      lead: "culture",
      with: ["foreignAffairs"],
      due: 3,
      life: [
        owner(2, "duy"),
        partPerson(-8, "foreignAffairs", "chau"),
        report(-4, 45, "Đã chọn xong tiết mục, đang dựng sơ đồ trưng bày."),
      ],
    },
    {
      title: "Lập phương án bảo đảm an ninh, trật tự cho buổi gặp mặt",
      lead: "police",
      due: 4,
      life: [
        owner(3, "thai"),
        submitResult(-1, "Đã gửi phương án bằng văn bản giấy, kèm sơ đồ bố trí lực lượng."),
      ],
    },
  ],
};

export const friendship: ConclusionContent = {
  body: "Gắn hoạt động của các hội hữu nghị với thanh niên, sinh viên và với các địa phương kết nghĩa.",
  tasks: [
    {
      title: "Xây dựng chương trình giao lưu thanh niên, sinh viên quốc tế",
      lead: "friendship",
      with: ["education"],
      due: 6,
      life: [],
    },
    {
      title: "Biên soạn sổ tay giới thiệu các địa phương kết nghĩa với thành phố",
      lead: "foreignAffairs",
      with: ["friendship"],
      due: 7,
      life: [owner(3, "chau"), report(-5, 15, "Đã lập đề cương và phân công người viết.")],
    },
    {
      title: "Soạn thư chúc mừng gửi các địa phương kết nghĩa",
      lead: "foreignAffairs",
      due: 1,
      life: [owner(3, "chau"), report(-2, 70, "Đã soạn xong bản tiếng Việt và tiếng Anh, đang rà soát lại.")],
    },
  ],
};

export const protocol: ConclusionContent = {
  body: "Chuẩn hóa lễ tân, phiên dịch và các mẫu thư đối ngoại dùng chung, để các đơn vị không phải tự soạn mỗi nơi một kiểu.",
  tasks: [
    {
      title: "Lập danh sách cộng tác viên phiên dịch các thứ tiếng ít thông dụng",
      lead: "foreignAffairs",
      due: 2,
      life: [
        owner(2, "nhan"),
        report(-7, 40, "Đã liên hệ các trường đại học và các hội hữu nghị."),
        handIn(-2, "Danh sách có 23 cộng tác viên của 9 thứ tiếng, kèm cách liên hệ."),
      ],
    },
    {
      title: "Tập huấn kỹ năng lễ tân cho cán bộ đầu mối đối ngoại",
      lead: "foreignAffairs",
      due: -7,
      life: [
        owner(2, "linh"),
        handIn(-9, "Đã tổ chức một buổi tập huấn cho 42 người của 18 đơn vị."),
        submit(-8),
        confirm(-5),
      ],
    },
    {
      title: "Soạn bộ mẫu thư mời, thư cảm ơn bằng tiếng Anh dùng chung",
      lead: "foreignAffairs",
      due: 4,
      life: [
        owner(2, "chau"),
        handIn(-6, "Đã soạn 8 mẫu thư mời và thư cảm ơn."),
        sendBack(-5, "Bổ sung mẫu thư hoãn lịch và thư từ chối lời mời."),
        handIn(-2, "Đã bổ sung, bộ mẫu có 12 thư."),
      ],
    },
  ],
};

export const aid: ConclusionContent = {
  body:
    "Tiếp tục vận động viện trợ phi chính phủ nước ngoài, ưu tiên y tế, giáo dục và môi trường; theo sát các chương trình " +
    "đang triển khai.",
  tasks: [
    {
      title: "Rà soát tiến độ các chương trình viện trợ phi chính phủ nước ngoài đang triển khai",
      lead: "foreignAffairs",
      with: ["health", "education"],
      due: -5,
      life: [
        owner(2, "chau"),
        report(-9, 30, "Đã có số liệu của các chương trình do Sở theo dõi."),
        partPerson(-8, "health", "thu"),
        partReport(-7, "health", "Đã gửi tiến độ 6 chương trình thuộc ngành y tế."),
        report(-4, 60, "Đã tổng hợp phần y tế và phần của Sở.", {
          difficulty: "Chưa đủ số liệu của ngành giáo dục.",
          proposal: "Đề nghị gửi bổ sung trong tuần.",
        }),
      ],
    },
    {
      title: "Đề xuất danh mục dự án y tế cơ sở cần vận động viện trợ",
      lead: "health",
      due: 4,
      life: [owner(3, "thu"), report(-3, 50, "Đã nhận đề xuất của các đơn vị trong ngành.")],
    },
    {
      title: "Đề xuất danh mục trường cần hỗ trợ thiết bị dạy ngoại ngữ",
      lead: "education",
      due: 8,
      life: [owner(3, "dat"), report(-2, 25, "Đã gửi phiếu khảo sát đến các trường.")],
    },
    {
      title: "Khảo sát nhu cầu hợp tác quốc tế về xử lý chất thải nhựa",
      lead: "environment",
      due: 10,
      life: [
        owner(2, "uyen"),
        report(-8, 20, "Đã lập đề cương khảo sát."),
        pause(-5, "Chờ có số liệu hiện trạng rồi mới làm việc tiếp với đối tác."),
      ],
    },
  ],
};
