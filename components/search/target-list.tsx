"use client";

import type { MouseEvent } from "react";
import type { Target, TargetGroup } from "./types";

type Props = {
  id: string;
  label: string;
  groups: readonly TargetGroup[];
  /** Which of all targets Enter opens. */
  active: number;
  isWaiting: boolean;
  onOpen: (target: Target) => void;
};

/** Groups of targets as one list to choose from; each is a link, too, to be opened elsewhere. */
export function TargetList({ id, label, groups, active, isWaiting, onOpen }: Props) {
  const follow = (event: MouseEvent, target: Target) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(target);
  };
  let index = -1;
  return (
    <div id={id} role="listbox" aria-label={label} aria-busy={isWaiting} className="targets">
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a list to choose from holds groups, not sets of fields
        <div key={group.label} role="group" aria-label={group.label || undefined}>
          {group.label && (
            <p className="label" aria-hidden="true">
              {group.label}
            </p>
          )}
          {group.targets.map((target) => {
            index += 1;
            return (
              <a
                key={target.href}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                href={target.href}
                tabIndex={-1}
                onClick={(event) => follow(event, target)}
              >
                <span className="name">{target.title}</span>
                {target.note && <span className="note">{target.note}</span>}
              </a>
            );
          })}
        </div>
      ))}
    </div>
  );
}
