import type { ReactNode } from "react";
import { classes } from "./classes";

/** A page's main part: margin | text | rail. Order with a rail: head (and `next`), Rail, the rest in one `<div class="ledger">`. */
export function Sheet({
  rail = false,
  className,
  children,
}: {
  rail?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <main id="main" tabIndex={-1} className={classes("sheet", rail && "has-rail", className)}>
      {children}
    </main>
  );
}
