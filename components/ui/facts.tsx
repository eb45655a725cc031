import { Fragment, type ReactNode } from "react";
import { classes } from "./classes";

export type Fact = { term: ReactNode; value: ReactNode | readonly ReactNode[]; key?: string };

/** Terms and what they are. A fact without a value is left out; several values stand under one term. */
export function Facts({ facts, stacked = false }: { facts: readonly Fact[]; stacked?: boolean }) {
  return (
    <dl className={classes("facts", stacked && "is-stacked")}>
      {facts.map(({ term, value, key }) => {
        const values = (Array.isArray(value) ? value : [value]).filter(
          (one) => one !== null && one !== undefined && one !== false && one !== "",
        );
        if (values.length === 0) return null;
        return (
          <Fragment key={key ?? String(term)}>
            <dt>{term}</dt>
            {values.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fact's values have no identity but their place
              <dd key={at} className={at > 0 ? "more" : undefined}>
                {one}
              </dd>
            ))}
          </Fragment>
        );
      })}
    </dl>
  );
}
