"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

/** A menu that works without JavaScript; with it, it closes on Escape, on a click elsewhere and when the focus leaves. */
export function Menu({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = (event: Event) => {
      const box = details.current;
      if (box?.open && !(event.target instanceof Node && box.contains(event.target))) box.open = false;
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("focusin", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("focusin", close);
    };
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLDetailsElement>) {
    if (event.key !== "Escape" || !details.current?.open) return;
    details.current.open = false;
    details.current.querySelector("summary")?.focus();
  }

  return (
    <details className="menu" ref={details} onKeyDown={onKeyDown}>
      <summary>{summary}</summary>
      <ul className="menu-list">{children}</ul>
    </details>
  );
}
