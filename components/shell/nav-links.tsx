import { Link } from "../ui/link";
import type { ShellProps } from "./types";

export function NavLinks({ links, current }: Pick<ShellProps, "links" | "current">) {
  return links.map(({ href, label, count }) => (
    <Link key={href} href={href} aria-current={href === current ? "page" : undefined}>
      {label}
      {count !== undefined && <span className="count">{count}</span>}
    </Link>
  ));
}
