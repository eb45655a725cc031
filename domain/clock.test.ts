import { describe, expect, it } from "vitest";
import { clockFromEnvironment, fixedClock, systemClock } from "./clock";

const noon = "2014-03-18T12:00:00+07:00";

describe("the clock", () => {
  it("is the machine's by default", () => {
    const before = Date.now();
    expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(before);
    expect(clockFromEnvironment({ testClock: undefined, onLoopback: true, testDatabase: true })).toBe(
      systemClock,
    );
  });

  it("stands still where it is fixed, whatever is done to the dates that it gave", () => {
    const instant = new Date(noon);
    const clock = fixedClock(instant);
    instant.setFullYear(1999);
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe("2014-03-18T05:00:00.000Z");
    expect(() => fixedClock(new Date("nonsense"))).toThrow(RangeError);
  });

  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, false],
  ])(
    "honours TEST_CLOCK on loopback %s with a test's database %s: %s",
    (onLoopback, testDatabase, honoured) => {
      const clock = clockFromEnvironment({ testClock: noon, onLoopback, testDatabase });
      expect(clock !== systemClock).toBe(honoured);
      expect(clock.now().toISOString() === "2014-03-18T05:00:00.000Z").toBe(honoured);
    },
  );

  it.each(["yesterday", "2014-03-18", "2014-03-18T07:30:00", "2014-13-01T00:00:00Z", "2014-03-18T25:00Z"])(
    "refuses %s, which is no instant with an offset",
    (testClock) => {
      expect(() => clockFromEnvironment({ testClock, onLoopback: true, testDatabase: true })).toThrow(
        "TEST_CLOCK",
      );
      expect(clockFromEnvironment({ testClock, onLoopback: false, testDatabase: true })).toBe(systemClock);
    },
  );
});
