import type { ReactNode } from "react";
import { classes } from "./classes";

/** A list on hair rules. `className` names the room: "tasks", "work", "decisions". */
export function Rows({
  ordered = false,
  className,
  children,
}: {
  ordered?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const Tag = ordered ? "ol" : "ul";
  return <Tag className={classes("rows", className)}>{children}</Tag>;
}
