import type { ReactNode } from "react";

/** An empty list says what is so, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children && <p className="quiet">{children}</p>}
    </div>
  );
}
