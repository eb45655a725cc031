"use client";

import type { ReactNode } from "react";
import { forgetJournals } from "../meetings/editor/sync/journal";
import { browserStore, forgetVisits } from "../search/recent";
import type { ShellAction } from "./types";

/** Signs out, and leaves nothing of what was typed and read in this browser. */
export function SignOutForm({ action, children }: { action: ShellAction; children: ReactNode }) {
  return (
    <form action={action} onSubmit={forget}>
      {children}
    </form>
  );
}

function forget(): void {
  const store = browserStore();
  if (!store) return;
  forgetJournals(store);
  forgetVisits(store);
}
