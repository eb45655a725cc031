import type { ReactNode } from "react";
import { classes } from "./classes";

type Props = {
  /** What kind of thing this is: a number, a date, a group. On a phone it becomes a small heading. */
  side?: ReactNode;
  as?: "section" | "header" | "div" | "li" | "footer";
  id?: string;
  head?: boolean;
  tight?: boolean;
  className?: string;
  children: ReactNode;
};

/** The ledger's unit: what it is in the margin, what it says in the text. */
export function Entry({ side, as: Tag = "section", id, head, tight, className, children }: Props) {
  return (
    <Tag id={id} className={classes("entry", head && "head", tight && "is-tight", className)}>
      <div className="side">{side}</div>
      <div className="text">{children}</div>
    </Tag>
  );
}
