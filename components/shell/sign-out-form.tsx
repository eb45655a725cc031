"use client";

import type { ReactNode } from "react";
import { forgetJournals } from "../meetings/editor/sync/journal";
import type { ShellAction } from "./types";

/** Signs out, and leaves nothing of what was typed in this browser. */
export function SignOutForm({ action, children }: { action: ShellAction; children: ReactNode }) {
  return (
    <form action={action} onSubmit={() => forgetJournals(window.localStorage)}>
      {children}
    </form>
  );
}
