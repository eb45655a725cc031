"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "../ui/button";

type Props = { name: string; words: { none: string; some: string; all: string } };

/** How many boxes of its form are ticked, and the button that ticks them all; without a script there is nothing to say. */
export function ChosenCount({ name, words }: Props) {
  const place = useRef<HTMLParagraphElement>(null);
  const [count, setCount] = useState<number | null>(null);
  const boxes = () => [
    ...(place.current?.closest("form")?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? []),
  ];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes are looked up afresh
  useEffect(() => {
    const form = place.current?.closest("form");
    const look = () => setCount(boxes().filter((box) => box.checked).length);
    // Rows that were decided are gone, and with them their ticks
    const watch = new MutationObserver(look);
    look();
    form?.addEventListener("change", look);
    if (form) watch.observe(form, { childList: true, subtree: true });
    return () => {
      form?.removeEventListener("change", look);
      watch.disconnect();
    };
  }, []);

  function chooseAll() {
    for (const box of boxes()) box.checked = true;
    setCount(boxes().length);
  }

  return (
    <p className="small chosen" ref={place}>
      <span role="status">{count === null ? "" : count === 0 ? words.none : `${words.some}: ${count}`}</span>
      {count !== null && (
        <Button small link onClick={chooseAll}>
          {words.all}
        </Button>
      )}
    </p>
  );
}
