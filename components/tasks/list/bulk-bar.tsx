import { useTranslations } from "next-intl";
import type { BulkChange } from "@/domain/tasks/bulk-rules";
import { Button } from "../../ui/button";

type Props = { changes: readonly BulkChange[]; of: string };

/** What can be done with the rows that are ticked, or with the whole list; each leads to a summary first. */
export function BulkBar({ changes, of }: Props) {
  const t = useTranslations("bulk");
  return (
    <>
      <input type="hidden" name="of" value={of} />
      <label className="heard" htmlFor="bulk-change">
        {t("what")}
      </label>
      <select id="bulk-change" name="change" className="input is-small">
        {changes.map((change) => (
          <option key={change} value={change}>
            {t(`changes.${change}`)}
          </option>
        ))}
      </select>
      <Button type="submit" small>
        {t("go")}
      </Button>
      <Button type="submit" small link name="all" value="1">
        {t("all")}
      </Button>
      <Button type="reset" small link>
        {t("none")}
      </Button>
      <span className="note only-wide">
        <kbd>x</kbd> {t("keys")}
      </span>
    </>
  );
}
