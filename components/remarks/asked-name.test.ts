import { expect, test } from "vitest";
import { askedNameAt, findReaders } from "./asked-name";

test.each([
  ["nothing typed", "|", null],
  ["after the @", "nhờ @|", ""],
  ["a few letters", "nhờ @ngu|", "ngu"],
  ["two words", "@Nguyễn V| xem", "Nguyễn V"],
  ["what follows the cursor does not count", "@Ng|uyễn", "Ng"],
  ["a mail address", "van@exa|", null],
  ["after another sign", "@Hà, nhờ|", null],
  ["on the next line", "@Hà\nnhờ|", null],
])("%s", (_, typed, text) => {
  const cursor = typed.indexOf("|");
  const asked = askedNameAt(typed.replace("|", ""), cursor);
  expect(asked?.text ?? null).toBe(text);
  if (asked) expect(typed[asked.at]).toBe("@");
});

const readers = ["Nguyễn Văn An", "Lê Thị Hà", "Hà Ngọc", "Phạm Đức"].map((name) => ({
  id: name,
  name,
  title: "",
}));

test.each([
  ["", ["Nguyễn Văn An", "Lê Thị Hà", "Hà Ngọc", "Phạm Đức"]],
  ["ha", ["Lê Thị Hà", "Hà Ngọc"]],
  ["le thi", ["Lê Thị Hà"]],
  ["duc", ["Phạm Đức"]],
  ["an", ["Nguyễn Văn An"]],
  ["Lê Thị Hà ", []],
  ["xyz", []],
])("%s finds %s", (text, names) => {
  expect(findReaders(text, readers).map(({ name }) => name)).toEqual(names);
});
