import type { MembershipKind, OfficeRole } from "@/db/enums";
import type { DepartmentKey } from "./department-list";

interface PersonContent {
  name: string;
  title: string;
  role?: OfficeRole;
  member?: readonly [DepartmentKey, MembershipKind];
  /** False for who never signs in. */
  account?: false;
}

const chairman = "Phó Chủ tịch Ủy ban nhân dân thành phố";
const director = "Giám đốc";
const officer = "Chuyên viên";

const head = (department: DepartmentKey, name: string, title = director) =>
  ({ name, title, member: [department, "head"] }) as const satisfies PersonContent;

const staff = (department: DepartmentKey, name: string, title = officer) =>
  ({ name, title, member: [department, "staff"] }) as const satisfies PersonContent;

/**
 * The people of the sample, made up all but the chair of 2014. The first of each role is the one that newcomers are
 * shown. Friendship associations and police have nobody with an account: the clerk serves them.
 */
export const personList = {
  phong: { name: "Quách Duy Phong", title: "Tổ trưởng Tổ Tin học, Văn phòng UBND", role: "administrator" },
  hien: { name: "Tạ Thu Hiền", title: "Chuyên viên Văn phòng UBND", role: "clerk" },
  phuc: { name: "Mạc Đình Phúc", title: "Chuyên viên chính Văn phòng UBND", role: "clerk" },
  khang: { name: "Đinh Trọng Khang", title: chairman, role: "leader" },
  diem: { name: "Tăng Ngọc Diễm", title: chairman, role: "leader" },
  tung: head("foreignAffairs", "Thái Thanh Tùng"),
  tram: head("foreignAffairs", "Phan Quỳnh Trâm", "Phó Giám đốc"),
  dao: head("office", "Nghiêm Xuân Đạo", "Phó Chánh Văn phòng"),
  loc: head("finance", "Kiều Hữu Lộc"),
  thinh: head("trade", "Lại Quốc Thịnh"),
  vinh: head("construction", "Từ Công Vinh"),
  hieu: head("science", "La Thế Hiếu"),
  oanh: head("homeAffairs", "Bạch Kim Oanh"),
  thuan: head("environment", "Giang Văn Thuận"),
  bao: head("health", "Sầm Chí Bảo"),
  nga: head("education", "Vương Thúy Nga"),
  yen: head("culture", "Chu Hải Yến"),
  trung: head("techPark", "Ngụy Thành Trung", "Phó Trưởng ban"),
  quang: head("promotion", "Triệu Nhật Quang"),
  chau: staff("foreignAffairs", "Lê Hoàng Bảo Châu", "Chuyên viên Phòng Hợp tác quốc tế"),
  nhan: staff("foreignAffairs", "Vũ Đức Nhân", "Chuyên viên Phòng Lễ tân"),
  linh: staff("foreignAffairs", "Cao Mỹ Linh", "Chuyên viên Văn phòng Sở"),
  anh: staff("office", "Tiêu Ngọc Ánh"),
  ngan: staff("finance", "Đoàn Bích Ngân"),
  han: staff("trade", "Châu Gia Hân"),
  minh: staff("construction", "Hứa Nhật Minh"),
  vy: staff("science", "Ông Khánh Vy"),
  bach: staff("homeAffairs", "Khương Duy Bách"),
  uyen: staff("environment", "Mai Phương Uyên"),
  thu: staff("health", "Hà Diệu Thư"),
  dat: staff("education", "Doãn Tiến Đạt"),
  duy: staff("culture", "Tống Anh Duy"),
  lam: staff("techPark", "Đàm Tường Lam"),
  khoi: staff("promotion", "Nhan Minh Khôi"),
  thai: { ...staff("police", "Lục Văn Thái", "Cán bộ đầu mối"), account: false },
  chairOf2014: { name: "Phùng Tấn Viết", title: "", account: false },
} as const satisfies Record<string, PersonContent>;

export type PersonKey = keyof typeof personList;

/** The people in order, each with its key. */
export const everybody = (Object.keys(personList) as PersonKey[]).map((key) => ({
  key,
  ...(personList[key] as PersonContent),
}));

export const hasAccount = (key: PersonKey) => (personList[key] as PersonContent).account !== false;

/** Who acts for a department: its first head, or the clerk where it has none. */
export function headOf(department: DepartmentKey): PersonKey {
  const found = everybody.find(
    ({ key, member }) => member?.[0] === department && member[1] === "head" && hasAccount(key),
  );
  return found?.key ?? "hien";
}
