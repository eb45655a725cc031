import type { ReactNode } from "react";

/** How it stands: the side column. `sticky` where it is shorter than a screen. */
export function Rail({
  label,
  sticky = false,
  children,
}: {
  label: string;
  sticky?: boolean;
  children: ReactNode;
}) {
  return (
    <aside className="rail" aria-label={label}>
      {sticky ? <div className="sticky">{children}</div> : children}
    </aside>
  );
}
