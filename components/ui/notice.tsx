import type { ReactNode } from "react";

/** Something the page has to say before the rest, between two rules. `live` for what appears while one reads. */
export function Notice({ live = false, children }: { live?: boolean; children: ReactNode }) {
  return (
    <div className="notice" role={live ? "status" : undefined}>
      {children}
    </div>
  );
}
