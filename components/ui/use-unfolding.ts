"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** What was opened once stays drawn, so that nothing typed in it is lost. */
export function useUnfolding(open = false) {
  const [unfolded, setUnfolded] = useState(open);
  const details = useRef<HTMLDetailsElement>(null);
  const unfold = () => setUnfolded(true);
  useEffect(() => {
    // Opened before the script came.
    if (details.current?.open) setUnfolded(true);
    const summary = details.current?.querySelector("summary");
    // In the click itself: the row opens with its form, and a key can go straight into a field.
    const draw = () => flushSync(() => setUnfolded(true));
    summary?.addEventListener("click", draw);
    return () => summary?.removeEventListener("click", draw);
  }, []);
  return { unfolded, details, unfold };
}
