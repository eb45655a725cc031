"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { browserStore, noteVisit } from "./recent";

const remembered = /^\/(tasks|meetings|departments|files|series)\/[\da-f-]{36}$/;

/** Remembers in this browser what is looked at and searched for, so that the way back is short. */
export function useVisits(personId: string): void {
  const path = usePathname();
  useEffect(() => {
    const search = path === "/search" ? new URLSearchParams(window.location.search).get("q")?.trim() : "";
    const heading = document.querySelector("main h1")?.textContent?.trim();
    if (search) {
      const href = `/search?${new URLSearchParams({ q: search })}`;
      noteVisit(browserStore(), personId, { href, title: search });
    } else if (heading && remembered.test(path)) {
      noteVisit(browserStore(), personId, { href: path, title: heading });
    }
  }, [path, personId]);
}
