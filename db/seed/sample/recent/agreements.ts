import type { ConclusionContent } from "../content";
import { confirm, handIn, newDue, owner, report, submit } from "../steps";

/** Given to a group: each chosen member has a task of its own. */
export const agreements: ConclusionContent = {
  body:
    "Các sở, ngành rà soát thỏa thuận hợp tác đã ký với đối tác nước ngoài; thỏa thuận nào không còn hiệu quả thì đề xuất " +
    "điều chỉnh hoặc chấm dứt.",
  tasks: [],
  shared: {
    title: "Rà soát thỏa thuận hợp tác với đối tác nước ngoài trong lĩnh vực phụ trách",
    group: "departments",
    due: -2,
    members: [
      {
        lead: "finance",
        life: [
          owner(2, "ngan"),
          handIn(-7, "Đã rà soát 5 thỏa thuận, đề nghị giữ nguyên."),
          submit(-6),
          confirm(-5),
        ],
      },
      {
        lead: "trade",
        life: [
          owner(2, "han"),
          handIn(-3, "Đã rà soát 4 thỏa thuận, đề nghị chấm dứt một thỏa thuận."),
          submit(-2),
        ],
      },
      {
        lead: "construction",
        life: [owner(3, "minh"), report(-5, 40, "Đã tập hợp xong các thỏa thuận đã ký.")],
      },
      {
        lead: "science",
        life: [
          owner(3, "vy"),
          handIn(-6, "Đã rà soát 3 thỏa thuận, đề nghị điều chỉnh một thỏa thuận."),
          submit(-5),
          confirm(-4),
        ],
      },
      {
        lead: "health",
        life: [owner(3, "thu"), handIn(-4, "Đã rà soát 6 thỏa thuận, đề nghị giữ nguyên."), submit(-3)],
      },
      {
        lead: "education",
        life: [
          owner(3, "dat"),
          report(-6, 30, "Đã rà soát thỏa thuận của Sở, chưa đủ thỏa thuận của các trường."),
          newDue(-4, 6, "Các trường gửi thỏa thuận đã ký sau kỳ thi"),
          report(-2, 50, "Đã nhận thỏa thuận của hơn nửa số trường."),
        ],
      },
    ],
  },
};
