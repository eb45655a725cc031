import type { FigureContent } from "../content";
import type { StoryDay } from "../timetable";
import { information } from "./economy";

/** When something was added to the record after its issue, and why. */
interface Added {
  on: StoryDay;
  reason: string;
}

/** The number that the notice got when it was signed. */
export const notice = { on: 2, number: "126/TB-VP" };

/** How a conclusion is to be read from then on. */
export const amendedConclusion: Added & { body: string; next: string } = {
  on: 3,
  body: information.body,
  next: information.body.replace("trang tiếng Anh", "trang tiếng Anh và trang tiếng Nhật"),
  reason: "Biên bản ghi thiếu trang tiếng Nhật mà người chủ trì đã nêu.",
};

/** What a figure says from then on. */
export const amendedFigure: Added & Pick<FigureContent, "indicator" | "value"> = {
  on: 4,
  indicator: "Giá trị viện trợ",
  value: "204,3",
  reason: "Gõ nhầm số; ghi lại theo báo cáo của Sở Ngoại vụ.",
};
