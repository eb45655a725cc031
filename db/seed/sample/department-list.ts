import type { DepartmentKind, SuccessionKind } from "@/db/enums";
import type { LocalDate } from "@/domain/dates";

export interface DepartmentContent {
  name: string;
  abbreviation: string;
  otherAbbreviations?: string[];
  kind: DepartmentKind;
  /** Where it is not known, the department stood before the meeting of 2014. */
  startsOn?: LocalDate;
  /** The last day on which it stood. */
  closedOn?: LocalDate;
}

const department = (name: string, abbreviation: string, dates: Partial<DepartmentContent> = {}) =>
  ({ name, abbreviation, kind: "department", ...dates }) as const satisfies DepartmentContent;

/** The departments of Đà Nẵng that the sample needs, in the order of the directory: those of today, then those closed. */
export const departmentList = {
  office: { name: "Văn phòng Ủy ban nhân dân thành phố", abbreviation: "VP UBND", kind: "other" },
  foreignAffairs: department("Sở Ngoại vụ", "SNgV"),
  finance: department("Sở Tài chính", "STC"),
  trade: department("Sở Công Thương", "SCT"),
  construction: department("Sở Xây dựng", "SXD"),
  science: department("Sở Khoa học và Công nghệ", "SKHCN", { otherAbbreviations: ["Sở KH&CN"] }),
  homeAffairs: department("Sở Nội vụ", "SNV"),
  environment: department("Sở Nông nghiệp và Môi trường", "SNNMT", {
    otherAbbreviations: ["Sở NN&MT"],
    startsOn: "2025-03-01",
  }),
  health: department("Sở Y tế", "SYT"),
  education: department("Sở Giáo dục và Đào tạo", "SGDĐT", { otherAbbreviations: ["Sở GD&ĐT"] }),
  culture: department("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL", {
    otherAbbreviations: ["Sở VH,TT&DL"],
    startsOn: "2025-05-01",
  }),
  techPark: {
    name: "Ban Quản lý Khu công nghệ cao và các khu công nghiệp",
    abbreviation: "BQL KCNC và KCN",
    kind: "board",
    startsOn: "2018-10-03",
  },
  promotion: { name: "Trung tâm Hỗ trợ xúc tiến đầu tư", abbreviation: "TTHTXTĐT", kind: "centre" },
  friendship: { name: "Liên hiệp các tổ chức hữu nghị thành phố", abbreviation: "LHHN", kind: "union" },
  police: { name: "Công an thành phố", abbreviation: "CATP", kind: "other" },
  planning: department("Sở Kế hoạch và Đầu tư", "SKHĐT", { closedOn: "2025-02-28" }),
  transport: department("Sở Giao thông vận tải", "SGTVT", { closedOn: "2025-02-28" }),
  information: department("Sở Thông tin và Truyền thông", "STTTT", { closedOn: "2025-02-28" }),
  labour: department("Sở Lao động - Thương binh và Xã hội", "SLĐTBXH", { closedOn: "2025-02-28" }),
  agriculture: department("Sở Nông nghiệp và Phát triển nông thôn", "SNNPTNT", { closedOn: "2025-02-28" }),
  resources: department("Sở Tài nguyên và Môi trường", "STNMT", { closedOn: "2025-02-28" }),
  firstCulture: department("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL", { closedOn: "2016-05-04" }),
  cultureAndSports: department("Sở Văn hóa và Thể thao", "SVHTT", {
    startsOn: "2016-05-05",
    closedOn: "2025-04-30",
  }),
  tourism: department("Sở Du lịch", "SDL", { startsOn: "2016-05-05", closedOn: "2025-04-30" }),
  industrialZones: {
    name: "Ban Quản lý các khu công nghiệp và chế xuất",
    abbreviation: "BQL KCN và CX",
    kind: "board",
    closedOn: "2018-10-02",
  },
  firstTechPark: {
    name: "Ban Quản lý Khu công nghệ cao",
    abbreviation: "BQL KCNC",
    kind: "board",
    closedOn: "2018-10-02",
  },
} as const satisfies Record<string, DepartmentContent>;

export type DepartmentKey = keyof typeof departmentList;

/** The departments in order, each with its key. */
export const everyDepartment = (Object.keys(departmentList) as DepartmentKey[]).map((key) => {
  const content: DepartmentContent = departmentList[key];
  return { key, ...content };
});

interface SuccessionContent {
  from: DepartmentKey;
  to: DepartmentKey;
  kind: SuccessionKind;
  on: LocalDate;
  /** Only where number and date are sure. */
  document?: string;
}

const merged = (from: DepartmentKey, to: DepartmentKey, on: LocalDate, document = ""): SuccessionContent => ({
  from,
  to,
  kind: "merged",
  on,
  document,
});

const split2016 = {
  kind: "split",
  on: "2016-05-05",
  document: "Nghị quyết 116/NQ-HĐND, 05/05/2016",
} as const;
const decision2018 = "Quyết định 1296/QĐ-TTg, 03/10/2018";

/** Whose work went to whom. */
export const successionList: readonly SuccessionContent[] = [
  { from: "firstCulture", to: "cultureAndSports", ...split2016 },
  { from: "firstCulture", to: "tourism", ...split2016 },
  merged("industrialZones", "techPark", "2018-10-03", decision2018),
  merged("firstTechPark", "techPark", "2018-10-03", decision2018),
  merged("planning", "finance", "2025-03-01"),
  merged("transport", "construction", "2025-03-01"),
  merged("information", "science", "2025-03-01"),
  merged("labour", "homeAffairs", "2025-03-01"),
  merged("agriculture", "environment", "2025-03-01"),
  merged("resources", "environment", "2025-03-01"),
  merged("cultureAndSports", "culture", "2025-05-01"),
  merged("tourism", "culture", "2025-05-01"),
];
