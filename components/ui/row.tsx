import type { ReactNode } from "react";
import { classes } from "./classes";

/** lead | what it is | how it stands. The title inside is a link with class "title", the second line a <p class="sub">. */
export function Row({
  lead,
  tail,
  id,
  className,
  children,
}: {
  lead?: ReactNode;
  tail?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <li className={classes("row", className)} id={id}>
      <span className="lead figures">{lead}</span>
      <div>{children}</div>
      <div className="tail">{tail}</div>
    </li>
  );
}
