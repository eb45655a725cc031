import type { Writer } from "../page";

/** To whom a letter goes, under its first sentence: "Thứ Ba 18/03/2014. Gửi Huỳnh Thảo Nguyên, Sở Ngoại vụ." */
export function readerLine({ t, reader }: Writer, date = ""): string {
  const { name, departmentName } = reader;
  const line =
    departmentName && departmentName !== name
      ? t("forNameIn", { name, department: departmentName })
      : t("forName", { name });
  return date ? `${date}. ${line}` : line;
}
