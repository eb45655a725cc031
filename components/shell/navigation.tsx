"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/**
 * Follows every `Link`, and the links in what bears its mark, without loading the page anew; what is no plain click is
 * left to the browser.
 */
export function Navigation() {
  const router = useRouter();
  const [isGoing, startGoing] = useTransition();

  useEffect(() => {
    function follow(event: MouseEvent) {
      const plain =
        event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!plain || event.defaultPrevented || !(event.target instanceof Element)) return;
      const link = event.target.closest<HTMLAnchorElement>("a[data-go], [data-go] a[href]");
      if (!link || link.target) return;
      const address = link.pathname + link.search + link.hash;
      event.preventDefault();
      link.setAttribute("aria-busy", "true");
      // After the frame that shows that the click was heard: asking for the next page is work of its own.
      requestAnimationFrame(() => setTimeout(() => startGoing(() => router.push(address))));
    }
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);

  useEffect(() => {
    if (!isGoing) return;
    // What stands on both pages, such as the ways of the masthead, has led there.
    return () => {
      for (const link of document.querySelectorAll("a[aria-busy]")) link.removeAttribute("aria-busy");
    };
  }, [isGoing]);

  return null;
}
