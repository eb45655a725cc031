// Runs in the measured page, before anything else of it, and leaves what it has seen in `pageTimes` (bench/typing.ts).
{
  const times = { ready: null, keys: [], slowKeys: [] };
  window.pageTimes = times;

  // React leaves its mark on an element when it takes it over; what does not listen yet is inert.
  const isTaken = (field) =>
    field && !field.closest("[inert]") && Object.keys(field).some((key) => key.startsWith("__reactProps"));
  const untilReady = () => {
    if (isTaken(document.querySelector('textarea[aria-label^="Lời kết luận"]')))
      times.ready = performance.now();
    else requestAnimationFrame(untilReady);
  };
  requestAnimationFrame(untilReady);

  // The frame after a key is drawn when a message that was posted in its animation callback arrives.
  const measure = ({ timeStamp }) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.keys.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  addEventListener("keydown", measure, { capture: true });

  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "keydown") times.slowKeys.push(duration);
  }).observe({ type: "event", durationThreshold: 16 });
}
