import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button";

type Props = ButtonLook & {
  /** A verb that ends in "…": it only opens what is asked. */
  summary: ReactNode;
  open?: boolean;
  /** Details of one name: opening one closes the others. */
  name?: string;
  children: ReactNode;
};

/** Opens a form in place, before a step that needs a reason or a second look: "Trả lại…". */
export function ConfirmDetails({ summary, open, name, children, ...look }: Props) {
  return (
    <details className="confirm" open={open} name={name}>
      <summary className={buttonClass(look)}>{summary}</summary>
      {children}
    </details>
  );
}
