/** Where "now" comes from. Rules and commands are given a clock and never ask the machine themselves. */
export type Clock = { now(): Date };

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at the given instant, for tests and for questions as of a past moment. */
export function fixedClock(instant: Date): Clock {
  const milliseconds = instant.getTime();
  if (Number.isNaN(milliseconds)) throw new RangeError("A fixed clock needs a real instant.");
  return { now: () => new Date(milliseconds) };
}

/**
 * The clock of a process. A test clock is honoured only where it can do no harm: on a server that listens on
 * loopback, with a database marked as a test's. Anywhere else it is ignored and the machine's clock is used.
 *
 * `testClock` is an instant that says its own offset (2014-03-18T07:30:00+07:00, or Z), so that the zone of the
 * host does not matter. Throws RangeError when it is honoured and is not such an instant.
 */
export function clockFromEnvironment(settings: {
  testClock: string | undefined;
  onLoopback: boolean;
  testDatabase: boolean;
}): Clock {
  if (!settings.testClock || !settings.onLoopback || !settings.testDatabase) return systemClock;
  return fixedClock(instantWithOffset(settings.testClock));
}

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

function instantWithOffset(text: string): Date {
  const instant = new Date(text);
  if (!instantPattern.test(text) || Number.isNaN(instant.getTime())) {
    throw new RangeError(`TEST_CLOCK must be an instant such as 2014-03-18T07:30:00+07:00, not "${text}".`);
  }
  return instant;
}
