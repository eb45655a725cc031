import fc from "fast-check";
import { expect, test } from "vitest";
import { ranked } from "./rank";

const order = (search: string, titles: string[]) =>
  ranked(
    titles.map((title) => ({ title })),
    search,
  ).map(({ title }) => titles.indexOf(title));

test.each([
  ["bàn", ["Bán đất", "Bạn hàng", "Giao bàn", "Ban"], [2, 0, 1, 3], "as written before all others"],
  ["ban", ["Bàn", "Ban hành", "Công tác ban"], [1, 2, 0], "without a mark where none is typed"],
  ["giao ban", ["Họp giao ban", "Giao ban tháng 1", "Giao bàn"], [1, 0, 2], "the beginning of a title"],
  ["doi ngoai", ["Đối nội và ngoại giao", "Đối ngoại"], [1, 0], "a beginning without diacritics"],
  ["doi ngoai", ["Đối tác nước ngoài", "Công tác đối ngoại"], [1, 0], "words that stand together"],
  ["hoà", ["Hóa chất", "Thuận hòa"], [1, 0], "the tone mark at its old place"],
  ["hòa", ["Hóa chất", "Thuận hoà"], [1, 0], "the tone mark at its new place"],
  ["thủy", ["Thủy lợi", "Thuỷ sản"], [0, 1], "either place alike"],
  ["đối ngoạ", ["Đồi ngoài", "Đối ngoại"], [1, 0], "a word that is not at its end"],
  ["ngoa", ["Hóa", "Đối ngoại"], [1, 0], "a word that has no tone yet"],
  ["Đà", ["Da giày", "Đà Nẵng"], [1, 0], "đ and d"],
  ["ĐỐI NGOẠI", ["Dời ngoài", "đối ngoại"], [1, 0], "capitals"],
  ["đối".normalize("NFD"), ["Dời", "Đối"], [1, 0], "decomposed letters"],
  ["12/TB-VP", ["Số 12 và VP", "Thông báo 12/TB-VP"], [1, 0], "a number"],
  ["lập kế hoạch", ["Lập kê hoach", "Kế hoạch lập"], [1, 0], "words in any order"],
  ["x", ["c", "b", "a"], [0, 1, 2], "as they come, where nothing tells them apart"],
])("%j: %j is %j: %s", (search, titles, expected) => {
  expect(order(search, titles)).toEqual(expected);
});

test("what stands only in the note comes after what stands in the title", () => {
  const rows = [
    { title: "Lập kế hoạch", note: "Giao ban" },
    { title: "Chuẩn bị giao ban", note: "" },
  ];
  expect(ranked(rows, "giao ban").map(({ title }) => title)).toEqual(["Chuẩn bị giao ban", "Lập kế hoạch"]);
});

test("whatever is typed, every row is there once", () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  fc.assert(
    fc.property(fc.array(text), text, (titles, search) => {
      const rows = titles.map((title) => ({ title }));
      expect(new Set(ranked(rows, search))).toEqual(new Set(rows));
    }),
  );
});
