import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ComparedFigure,
  compare,
  type EarlierFigure,
  earlierOf,
  formatChange,
  indicatorKey,
} from "./comparison";

const change = (now: string, unit: string, earlier: string, earlierUnit = unit) =>
  compare({ value: now, unit }, { value: earlier, unit: earlierUnit });

describe("a value beside an earlier one", () => {
  test.each([
    ["42", "36", "dự án", "6", "16.7"],
    ["48.5", "41.2", "triệu USD", "7.3", "17.7"],
    ["246", "118", "triệu USD", "128", "108.5"],
    ["11", "12", "dự án", "-1", "-8.3"],
    ["697.81", "684.30", "triệu USD", "13.51", "2.0"],
    ["65", "71", "khoản", "-6", "-8.5"],
    ["0", "71", "khoản", "-71", "-100.0"],
    ["71", "71.0", "khoản", "0", "0.0"],
    ["2.001", "2", "tấn", "0.001", "0.1"],
    ["123456789012345678901234567890.1", "123456789012345678901234567890", "đồng", "0.1", "0.0"],
  ])("%s after %s %s is %s more, %s percent", (now, earlier, unit, difference, by) => {
    expect(change(now, unit, earlier)).toMatchObject({ kind: "percent", difference, by });
  });

  test.each([
    ["1.2", "tỷ USD", "980", "triệu USD", "0.22", "22.4"],
    ["980", "tr USD", "1.2", "tỷ đô", "-220", "-18.3"],
    ["1.5", "nghìn tỷ đồng", "1200", "tỷ", "0.3", "25.0"],
    ["185.7", "tỷ đồng", "185700000000", "đồng", "0", "0.0"],
    ["3", "1.000 tấn", "2500", "tấn", "0.5", "20.0"],
  ])("%s %s after %s %s is %s more, %s percent", (now, unit, earlier, earlierUnit, difference, by) => {
    expect(change(now, unit, earlier, earlierUnit)).toMatchObject({ kind: "percent", difference, by });
  });

  test.each([
    ["8.02", "%", "7.09", "phần trăm", "0.93"],
    ["97", "%", "98.5", "%", "-1.5"],
    ["5", "%", "0", "%", "5"],
    ["3", "%", "-1.2", "%", "4.2"],
    ["5.125", "%/năm", "5", "%/năm", "0.13"],
  ])("%s %s after %s %s differs by points: %5$s", (now, unit, earlier, earlierUnit, by) => {
    expect(change(now, unit, earlier, earlierUnit)).toMatchObject({ kind: "points", by });
  });

  test.each([
    ["42", "dự án", "0", "dự án"],
    ["42", "dự án", "0.00", "dự án"],
    ["42", "dự án", "-3", "dự án"],
    ["-42", "tỷ đồng", "3", "tỷ đồng"],
    ["-42", "tỷ đồng", "-3", "tỷ đồng"],
    ["42", "dự án", "36", "khoản"],
    ["42", "triệu USD", "36", "triệu đồng"],
    ["42", "%", "36", "dự án"],
    ["42", "", "36", "dự án"],
  ])("%s %s after %s %s says nothing", (now, unit, earlier, earlierUnit) => {
    expect(change(now, unit, earlier, earlierUnit)).toBeNull();
  });

  test("is drawn against the larger of both", () => {
    expect(change("42", "dự án", "36")?.shares).toEqual({ earlier: "85.7", now: "100" });
    expect(change("1", "tỷ đồng", "2000", "triệu đồng")?.shares).toEqual({ earlier: "100", now: "50" });
    expect(change("3", "%", "-1.2")?.shares).toBeNull();
    expect(change("0", "%", "0")?.shares).toEqual({ earlier: "0", now: "0" });
  });

  test("does not depend on the magnitude in which it is written", () => {
    const values = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(values, values, (now, earlier) => {
        const plain = change(String(now), "triệu đồng", String(earlier));
        const inThousands = change(`${now}000`, "nghìn đồng", String(earlier), "triệu đồng");
        expect([inThousands?.by, inThousands?.shares]).toEqual([plain?.by, plain?.shares]);
        expect(Math.abs(Number(plain?.by) - (now / earlier - 1) * 100)).toBeLessThanOrEqual(0.0500001);
      }),
    );
  });
});

test.each([
  ["16.7", "+16,7", "+16.7"],
  ["-8.5", "\u22128,5", "\u22128.5"],
  ["1108.5", "+1.108,5", "+1,108.5"],
  ["0.0", "0,0", "0.0"],
  ["-0.04", "\u22120,04", "\u22120.04"],
])("%s is written %s and %s", (by, vietnamese, english) => {
  expect([formatChange(by, "vi"), formatChange(by, "en")]).toEqual([vietnamese, english]);
});

describe("what stands beside a figure", () => {
  const figure: ComparedFigure = {
    topic: "FDI",
    indicator: "Vốn đăng ký",
    value: "48.5",
    unit: "triệu USD",
    period: "Quý II/2026",
    departmentId: "finance",
  };
  const earlier = (change: Partial<EarlierFigure> & { on?: string }): EarlierFigure => ({
    key: indicatorKey(figure),
    value: "40",
    unit: "triệu USD",
    period: "Quý I/2026",
    departmentId: "finance",
    meetingId: change.on ?? "2026-04-15",
    meetingTitle: "Giao ban",
    startsAt: new Date(`${change.on ?? "2026-04-15"}T01:00:00Z`),
    ...change,
  });
  const beside = (...list: EarlierFigure[]) => earlierOf(figure, list)?.value ?? null;

  test("is that of the latest meeting, however it was written", () => {
    expect(beside()).toBeNull();
    expect(beside(earlier({ on: "2026-01-15", value: "30" }), earlier({}))).toBe("40");
    expect(beside(earlier({}), earlier({ on: "2026-01-15", value: "30" }))).toBe("40");
    const shouted = { ...figure, topic: "fdi", indicator: "VON DANG KY" };
    expect(earlierOf(shouted, [earlier({ unit: "tr. đô", value: "7" })])?.value).toBe("7");
  });

  test("is of the same indicator, in a unit that compares", () => {
    expect(
      beside(earlier({ key: "fdi du an" }), earlier({ unit: "dự án" }), earlier({ unit: "tỷ đồng" })),
    ).toBeNull();
    expect(
      beside(earlier({ on: "2026-05-15", unit: "dự án" }), earlier({ unit: "tỷ USD", value: "1" })),
    ).toBe("1");
  });

  test("is of the same department, then of the same kind of period, where a meeting has several", () => {
    const trade = earlier({ departmentId: "trade", value: "1" });
    const year = earlier({ period: "Năm 2025", value: "2" });
    const quarter = earlier({ value: "3", period: "quý IV năm 2025" });
    expect(beside(trade, year, quarter)).toBe("3");
    expect(beside(trade, year)).toBe("2");
    expect(beside(trade)).toBe("1");
    expect(beside(year, earlier({ period: "6 tháng đầu năm", value: "4" }))).toBe("2");
  });
});
