import type { ConclusionContent } from "../content";
import {
  askExtension,
  askForTransfer,
  cancel,
  confirm,
  giveBack,
  grantExtension,
  handIn,
  owner,
  partPerson,
  partReport,
  passExtensionOn,
  report,
  submit,
} from "../steps";

export const promotion: ConclusionContent = {
  body:
    "Xúc tiến đầu tư hướng vào công nghệ cao, công nghệ thông tin và dịch vụ. Sau mỗi đợt làm việc phải có đầu mối theo " +
    "tiếp từng nhà đầu tư.",
  tasks: [
    {
      title: "Cập nhật danh mục dự án mời gọi đầu tư nước ngoài của thành phố",
      lead: "promotion",
      with: ["finance", "techPark"],
      due: 2,
      priority: "high",
      life: [
        owner(2, "khoi"),
        partPerson(-8, "finance", "ngan"),
        report(-7, 60, "Đã rà soát xong phần dịch vụ và du lịch."),
        partReport(-5, "finance", "Đã góp ý nguồn vốn của từng dự án.", true),
        partReport(-5, "techPark", "Đã gửi danh mục lô đất còn trống."),
        handIn(-3, "Danh mục có 27 dự án, mỗi dự án có tờ giới thiệu hai trang."),
        submit(-2),
      ],
    },
    {
      title: "Lập sổ theo dõi các nhà đầu tư đã đến tìm hiểu trong năm",
      lead: "promotion",
      due: 6,
      life: [owner(3, "khoi"), report(-4, 30, "Đã nhập thông tin của các đoàn trong quý này.")],
    },
    {
      title: "Hoàn thiện bộ tài liệu giới thiệu hạ tầng khu công nghệ cao bằng ba thứ tiếng",
      lead: "techPark",
      due: -4,
      life: [
        owner(2, "lam"),
        report(-7, 50, "Bản tiếng Anh đã xong."),
        report(-2, 70, "Bản tiếng Nhật đã có bản dịch lần một.", {
          difficulty: "Bản tiếng Hàn phải hiệu đính lại.",
        }),
      ],
    },
    {
      title: "Đề xuất cách hỗ trợ doanh nghiệp công nghệ nước ngoài mở văn phòng tại thành phố",
      lead: "science",
      with: ["finance", "homeAffairs"],
      due: 9,
      life: [
        owner(3, "vy"),
        askExtension(-6, 15, "Chờ ý kiến của các doanh nghiệp đang tìm hiểu, họp với họ vào tháng sau"),
        passExtensionOn(-6),
        grantExtension(-5),
        report(-3, 20, "Đã thu thập kinh nghiệm của một số địa phương."),
      ],
    },
  ],
};

export const investors: ConclusionContent = {
  body:
    "Duy trì gặp gỡ doanh nghiệp có vốn đầu tư nước ngoài đang hoạt động. Kiến nghị nào cũng phải có nơi nhận và có câu " +
    "trả lời.",
  tasks: [
    {
      title: "Phân loại kiến nghị của doanh nghiệp có vốn đầu tư nước ngoài và đề xuất nơi trả lời",
      lead: "finance",
      due: 1,
      life: [owner(2, "ngan"), report(-5, 55, "Đã phân loại 31 kiến nghị theo lĩnh vực.")],
    },
    {
      title: "Tổ chức đối thoại với doanh nghiệp trong khu công nghệ cao và các khu công nghiệp",
      lead: "techPark",
      due: -5,
      life: [
        owner(2, "lam"),
        report(-9, 80, "Đã chốt chương trình và danh sách tham dự."),
        handIn(-8, "Đã tổ chức, có 36 doanh nghiệp dự; ghi nhận 12 kiến nghị."),
        submit(-7),
        confirm(-6, "Đồng ý với kết quả."),
      ],
    },
    {
      title: "Rà soát thủ tục đấu nối cấp nước cho các nhà máy mở rộng",
      lead: "trade",
      due: 7,
      life: [
        askForTransfer(
          -6,
          "Việc đấu nối cấp nước thuộc lĩnh vực xây dựng; đề nghị giao Sở Xây dựng chủ trì.",
        ),
      ],
    },
    {
      title: "Biên soạn hướng dẫn thủ tục giấy phép lao động cho chuyên gia nước ngoài bằng tiếng Anh",
      lead: "homeAffairs",
      due: -7,
      life: [
        owner(3, "bach"),
        report(-9, 70, "Đã dịch xong phần chính."),
        handIn(-6, "Đã hoàn thành và đăng bản hướng dẫn 16 trang."),
        submit(-5),
        confirm(-3),
      ],
    },
  ],
};

export const trade: ConclusionContent = {
  body: "Giúp doanh nghiệp của thành phố tìm thị trường mới qua các hiệp hội và các cơ quan đại diện ở nước ngoài.",
  tasks: [
    {
      title: "Lập danh sách doanh nghiệp đăng ký dự hội chợ, triển lãm ở nước ngoài",
      lead: "trade",
      due: 1,
      life: [owner(2, "han"), report(-3, 75, "Đã có 19 doanh nghiệp đăng ký.")],
    },
    {
      title: "Tổng hợp nhu cầu tìm đối tác của doanh nghiệp nhỏ và vừa",
      lead: "trade",
      with: ["promotion"],
      due: 12,
      life: [owner(3, "han"), report(-4, 10, "Đã gửi phiếu hỏi đến các hiệp hội ngành nghề.")],
    },
  ],
};

export const visitors: ConclusionContent = {
  body: "Tăng kết nối hàng không quốc tế và nâng chất lượng đón khách; nơi đông khách quốc tế phải có chỉ dẫn rõ ràng.",
  tasks: [
    {
      title: "Làm việc với các hãng hàng không về khả năng mở thêm đường bay quốc tế",
      lead: "culture",
      due: 5,
      life: [
        owner(2, "duy"),
        handIn(-4, "Đã làm việc với bốn hãng; hai hãng đề nghị gửi số liệu thị trường."),
        submit(-3),
      ],
    },
    {
      title: "Lắp đặt biển chỉ dẫn song ngữ tại các điểm đông khách quốc tế",
      lead: "construction",
      due: -8,
      life: [
        owner(2, "minh"),
        report(-5, 40, "Đã khảo sát 18 vị trí, thống nhất mẫu biển.", {
          difficulty: "Một số vị trí đang sửa vỉa hè.",
        }),
      ],
    },
    {
      title: "Khảo sát mức độ hài lòng của du khách quốc tế",
      lead: "culture",
      due: 10,
      life: [cancel(-4, "Trùng với đợt khảo sát thường kỳ; dùng chung kết quả của đợt đó.")],
    },
  ],
};

export const information: ConclusionContent = {
  body: "Nâng chất lượng thông tin đối ngoại, trước hết là trang tiếng Anh của thành phố: đúng, mới, dễ tìm.",
  tasks: [
    {
      title: "Nâng cấp giao diện và công cụ tìm kiếm của trang thông tin tiếng Anh",
      lead: "science",
      due: -3,
      life: [
        owner(2, "vy"),
        report(-8, 35, "Đã xong bản vẽ giao diện."),
        report(-4, 50, "Công cụ tìm kiếm đang chạy thử."),
      ],
    },
    {
      title: "Viết tin, bài giới thiệu thành phố bằng tiếng Anh hằng tuần",
      lead: "foreignAffairs",
      due: null,
      life: [owner(2, "chau"), report(-6, 40, "Mỗi tuần đã đăng hai bài.")],
    },
    {
      title: "Đề xuất chủ đề thông tin đối ngoại cho quý tới",
      lead: "foreignAffairs",
      due: 9,
      life: [],
    },
  ],
};

export const development: ConclusionContent = {
  body: "Theo sát các dự án sử dụng vốn ODA; vướng ở khâu nào báo cáo rõ khâu đó, kèm đề xuất.",
  tasks: [
    {
      title: "Báo cáo vướng mắc trong giải ngân các dự án sử dụng vốn ODA",
      lead: "finance",
      due: -3,
      priority: "urgent",
      life: [
        owner(2, "ngan"),
        report(-6, 65, "Đã nhận báo cáo của các chủ dự án."),
        handIn(-2, "Báo cáo nêu vướng mắc của từng dự án và nơi giải quyết."),
        submit(-1),
      ],
    },
    {
      title: "Rà soát mặt bằng các dự án sử dụng vốn ODA trên địa bàn",
      lead: "construction",
      with: ["environment"],
      due: 3,
      life: [
        owner(3, "minh"),
        partPerson(-7, "environment", "uyen"),
        report(-3, 65, "Đã rà soát 6 trên 9 dự án."),
        askExtension(-2, 8, "Ba dự án còn lại chờ đo đạc xong ranh giới, hẹn có kết quả trong tuần tới"),
        passExtensionOn(-2),
      ],
    },
    {
      title: "Chuẩn bị tài liệu làm việc với đoàn chuyên gia hợp tác phát triển",
      lead: "foreignAffairs",
      due: 3,
      priority: "high",
      life: [
        owner(2, "chau"),
        handIn(-8, "Đã soạn tài liệu giới thiệu các dự án đang triển khai."),
        submit(-7),
        giveBack(
          -4,
          "Bổ sung tình hình giải ngân của từng dự án và nêu rõ nội dung đề nghị phía đoàn hỗ trợ.",
        ),
        report(-2, 80, "Đã bổ sung tình hình giải ngân, đang viết phần đề nghị."),
        askExtension(-1, 6, "Hai chủ dự án xin gửi số liệu giải ngân muộn ba ngày"),
      ],
    },
    {
      title: "Báo cáo kết quả trao đổi với các địa phương kết nghĩa về hợp tác phát triển",
      lead: "foreignAffairs",
      due: 6,
      life: [
        owner(3, "chau"),
        handIn(-3, "Báo cáo nêu kết quả trao đổi với năm địa phương và việc làm tiếp."),
        submit(-2),
      ],
    },
  ],
};
