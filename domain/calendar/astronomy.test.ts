import { describe, expect, it } from "vitest";
import { dayNumber } from "../dates";
import { deltaT, newMoon, solarLongitude } from "./astronomy";

const minute = 1 / 1440;

function time(date: string, hours: number, minutes = 0, seconds = 0): number {
  return dayNumber(date) + hours / 24 + minutes / 1440 + seconds / 86_400;
}

describe("the sky, against worked examples of Meeus", () => {
  it("finds the new moon of 18/02/1977 (example 49.a)", () => {
    expect(Math.abs(newMoon(-283) - time("1977-02-18", 3, 37, 42))).toBeLessThan(minute / 60);
  });

  it("finds the Sun on 13/10/1992 (example 25.a)", () => {
    expect(solarLongitude(time("1992-10-13", 0))).toBeCloseTo(199.90895, 3);
  });

  it("knows how far the Earth's turning lags", () => {
    // IERS, rounded to the second.
    expect(deltaT(time("1970-01-01", 0)) * 86_400).toBeCloseTo(40, 0);
    expect(deltaT(time("1990-01-01", 0)) * 86_400).toBeCloseTo(57, 0);
    expect(deltaT(time("2000-01-01", 0)) * 86_400).toBeCloseTo(64, 0);
  });
});

describe("the sky, against published times in universal time", () => {
  it.each([
    // Equinoxes and solstices, to the minute; a quarter of an hour is what 0.01° allows.
    ["2014-03-20", 16, 57, 0],
    ["2014-12-21", 23, 3, 270],
    ["2020-12-21", 10, 2, 270],
    ["2020-06-20", 21, 44, 90],
  ])("of the Sun on %s at %i:%i", (date, hours, minutes, longitude) => {
    const universal = time(date, hours, minutes);
    const off = solarLongitude(universal + deltaT(universal)) - longitude;
    expect(Math.abs(((off + 540) % 360) - 180)).toBeLessThan(0.01);
  });

  it.each([
    ["2014-01-30", 21, 39, 174],
    ["2020-01-24", 21, 42, 248],
    ["2017-08-21", 18, 30, 218],
  ])("of the new moon on %s at %i:%i", (date, hours, minutes, lunation) => {
    const terrestrial = newMoon(lunation);
    expect(Math.abs(terrestrial - deltaT(terrestrial) - time(date, hours, minutes))).toBeLessThan(minute);
  });
});
