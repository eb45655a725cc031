"use client";

import { useEffect, useState } from "react";
import type { TargetGroup } from "./types";

type Answer = { text: string; groups: readonly TargetGroup[]; failed: boolean };

const pause = 120;

/** What the server has for a text, a moment after it was typed; an answer to what was typed before is thrown away. */
export function useTargets(text: string) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    const stale = new AbortController();
    const ask = async () => {
      try {
        const response = await fetch(`/api/search?${new URLSearchParams({ q: text })}`, {
          signal: stale.signal,
        });
        if (!response.ok) throw new Error(String(response.status));
        const { groups } = (await response.json()) as { groups: TargetGroup[] };
        setAnswer({ text, groups, failed: false });
      } catch {
        if (!stale.signal.aborted) setAnswer({ text, groups: [], failed: true });
      }
    };
    const timer = setTimeout(ask, text ? pause : 0);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [text]);
  return { groups: answer?.groups ?? [], failed: answer?.failed ?? false, isWaiting: answer?.text !== text };
}
