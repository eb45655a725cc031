// Runs in the measured page, before anything else of it, and leaves what it has seen in `clickTimes` (bench/pages/clicks.ts).
{
  const times = { clicks: [], shifts: [] };
  window.clickTimes = times;

  const observe = (type, options, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, ...options });

  // An interaction has several events; the longest of them is what somebody waits for.
  const longest = new Map();
  observe("event", { durationThreshold: 16 }, ({ interactionId, duration }) => {
    if (interactionId === 0) return;
    longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
    times.clicks = [...longest.values()];
  });

  observe("layout-shift", { buffered: true }, ({ value, hadRecentInput }) => {
    if (!hadRecentInput) times.shifts.push(value);
  });
}
