"use client";

import { Link } from "./link";

export type Tab = { href: string; label: string; count?: number | string; current?: boolean };

/** Views of the same list, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className="count">{` ${tab.count}`}</span>}
        </Link>
      ))}
    </nav>
  );
}
