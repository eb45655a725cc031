// After Jean Meeus, Astronomical Algorithms (2nd edition). Times are terrestrial unless said otherwise, in days since
// 01/01/1970 00:00; angles are in degrees.

const epoch1970 = 2440587.5;
const epoch2000 = 2451545 - epoch1970;

/**
 * The Sun's apparent longitude at a time, 0 to 360 degrees. Meeus, chapter 25, low accuracy: good to 0.01°, which the
 * Sun goes in a quarter of an hour.
 */
export function solarLongitude(time: number): number {
  const t = (time - epoch2000) / 36525;
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const apparent = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}

// Periodic terms of the new moon: size in days, then how often the Sun's anomaly, the Moon's anomaly and the Moon's
// argument of latitude enter. Meeus, chapter 49.
const periodicTerms: ReadonlyArray<readonly [number, number, number, number]> = [
  [-0.4072, 0, 1, 0],
  [0.17241, 1, 0, 0],
  [0.01608, 0, 2, 0],
  [0.01039, 0, 0, 2],
  [0.00739, -1, 1, 0],
  [-0.00514, 1, 1, 0],
  [0.00208, 2, 0, 0],
  [-0.00111, 0, 1, -2],
  [-0.00057, 0, 1, 2],
  [0.00056, 1, 2, 0],
  [-0.00042, 0, 3, 0],
  [0.00042, 1, 0, 2],
  [0.00038, 1, 0, -2],
  [-0.00024, -1, 2, 0],
  [-0.00007, 2, 1, 0],
  [0.00004, 0, 2, -2],
  [0.00004, 3, 0, 0],
  [0.00003, 1, 1, -2],
  [0.00003, 0, 2, 2],
  [-0.00003, 1, 1, 2],
  [0.00003, -1, 1, 2],
  [-0.00002, -1, 1, -2],
  [-0.00002, 1, 3, 0],
  [0.00002, 0, 4, 0],
];

// What the planets add: size in days, angle at the epoch in degrees, degrees for each lunation.
const planetaryTerms: ReadonlyArray<readonly [number, number, number]> = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/** The time of the new moon `k` lunations after that of 06/01/2000. Meeus, chapter 49: good to some seconds. */
export function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean = 2451550.09766 - epoch1970 + 29.530588861 * k + t * t * (0.00015437 - 0.00000015 * t);
  const sun = 2.5534 + 29.1053567 * k - t * t * (0.0000014 + 0.00000011 * t);
  const moon = 201.5643 + 385.81693528 * k + t * t * (0.0107582 + 0.00001238 * t);
  const latitude = 160.7108 + 390.67050284 * k - t * t * (0.0016118 + 0.00000227 * t);
  const node = 124.7746 - 1.56375588 * k + t * t * (0.0020672 + 0.00000215 * t);
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
  const periodic = periodicTerms.map(([size, s, m, f]) => {
    const damping = s === 3 ? 1 : eccentricity ** Math.abs(s);
    return size * damping * sine(s * sun + m * moon + f * latitude);
  });
  const planetary = planetaryTerms.map(
    ([size, angle, step], index) =>
      // The first of them alone has a term in the square of time.
      size * sine(angle + step * k - (index === 0 ? 0.009173 * t * t : 0)),
  );
  return [...periodic, ...planetary, -0.00017 * sine(node)].reduce((sum, term) => sum + term, mean);
}

/**
 * Terrestrial minus universal time at a time, in days; years 1961 to 2200. The polynomials of Espenak and Meeus (Five
 * Millennium Canon of Solar Eclipses, 2006). A minute or two; some decades ahead nobody can know it to the second.
 */
export function deltaT(time: number): number {
  const year = 2000 + (time - epoch2000) / 365.25;
  return deltaTSeconds(year) / 86_400;
}

function deltaTSeconds(year: number): number {
  if (year < 1986) {
    const t = year - 1975;
    return 45.45 + 1.067 * t - (t * t) / 260 - (t * t * t) / 718;
  }
  const t = year - 2000;
  if (year < 2005) {
    return 63.86 + t * (0.3345 + t * (-0.060374 + t * (0.0017275 + t * (0.000651814 + t * 0.00002373599))));
  }
  if (year < 2050) return 62.92 + t * (0.32217 + t * 0.005589);
  const u = (year - 1820) / 100;
  return -20 + 32 * u * u - 0.5628 * Math.max(0, 2150 - year);
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}
