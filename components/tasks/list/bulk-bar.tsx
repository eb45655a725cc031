import { Button } from "../../ui/button";

export interface BarProps {
  changes: readonly { value: string; label: string }[];
  /** The list in view. */
  of: string;
  words: Record<"chosen" | "what" | "go" | "all" | "none" | "keys", string>;
}

/** What can be done with the rows that are ticked, or with the whole list; each leads to a summary first. */
export function BulkBar({ changes, of, words, count }: BarProps & { count: number }) {
  return (
    <div className="bulk">
      <b aria-live="polite">
        {words.chosen} {count > 0 && <span className="figures">{count}</span>}
      </b>
      <input type="hidden" name="of" value={of} />
      <label className="heard" htmlFor="bulk-change">
        {words.what}
      </label>
      <select id="bulk-change" name="change" className="input is-small">
        {changes.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Button type="submit" small>
        {words.go}
      </Button>
      <Button type="submit" small link name="all" value="1">
        {words.all}
      </Button>
      <Button type="reset" small link>
        {words.none}
      </Button>
      <span className="note only-wide">
        <kbd>x</kbd> {words.keys}
      </span>
    </div>
  );
}
