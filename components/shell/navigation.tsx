"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Follows every `Link` without loading the page anew; what is no plain click is left to the browser. */
export function Navigation() {
  const router = useRouter();

  useEffect(() => {
    function follow(event: MouseEvent) {
      const plain =
        event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!plain || event.defaultPrevented || !(event.target instanceof Element)) return;
      const link = event.target.closest("a[data-go]");
      const address = link?.getAttribute("href");
      if (!address || link?.getAttribute("target")) return;
      event.preventDefault();
      router.push(address);
    }
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);

  return null;
}
