import type { ReactNode } from "react";

/** Digits of one width, for columns; sentences use the face's own. */
export function Figures({ children }: { children: ReactNode }) {
  return <span className="figures">{children}</span>;
}
