import type { ReactNode } from "react";
import { Link } from "../../ui/link";

type Props = {
  href: string;
  /** What is amended, for who hears the page: there are many such links on it. */
  of: string;
  children: ReactNode;
};

/** A quiet way to the form that amends a part; not on paper. */
export function AmendLink({ href, of, children }: Props) {
  return (
    <Link className="amend small" href={href}>
      {children}
      <span className="heard"> {of}</span>
    </Link>
  );
}
