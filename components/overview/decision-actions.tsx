import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "../ui/button";
import { ConfirmDetails } from "../ui/confirm-details";
import type { Choice } from "../ui/select-field";
import { KeptText, KeptWords } from "./kept-fields";
import { decisionValue, type WaitingDecision } from "./types";

type Props = { decision: WaitingDecision; departments: readonly Choice[] };

/**
 * The decision on one row: yes at once, anything else with what it needs. The fields carry the task's id and belong to
 * the one form of the page, and the button says which row is meant.
 */
export function DecisionActions({ decision, departments }: Props) {
  const t = useTranslations("overview");
  const { kind, task } = decision;
  const value = decisionValue(decision);
  const under = (name: string) => ({ id: `${name}-${value}`, name: `${name}.${task.id}` });
  if (kind === "transfer") {
    return (
      <div className="actions">
        <ConfirmDetails summary={t("transfer")} small>
          <div className="stack" data-sends>
            <Labelled label={t("newLead")} id={under("leadDepartmentId").id}>
              <select {...under("leadDepartmentId")} className="input" defaultValue="" data-keys="t">
                <option value="">{t("chooseLead")}</option>
                {departments.map((one) => (
                  <option key={one.value} value={one.value}>
                    {one.label}
                  </option>
                ))}
              </select>
            </Labelled>
            <Reason {...under("reason")} label={t("remark")} />
            <Submit value={`yes:${value}`}>{t("yes.transfer")}</Submit>
          </div>
        </ConfirmDetails>
      </div>
    );
  }
  return (
    <div className="actions">
      <Submit value={`yes:${value}`} keys="c">
        {t(`yes.${kind}`)}
      </Submit>
      <ConfirmDetails summary={t(`noEllipsis.${kind}`)} small link>
        <div className="stack" data-sends>
          <Reason {...under("reason")} label={t("reason")} keys="r" />
          <Submit value={`no:${value}`}>{t(`no.${kind}`)}</Submit>
        </div>
        {kind === "extension" && (
          <div className="stack" data-sends>
            <Labelled label={t("earlier")} hint={t("earlierHint")} id={under("dueOn").id}>
              <KeptText
                {...under("dueOn")}
                className="input figures is-date"
                inputMode="numeric"
                autoComplete="off"
              />
            </Labelled>
            <Submit value={`yes:${value}`}>{t("grantEarlier")}</Submit>
          </div>
        )}
      </ConfirmDetails>
    </div>
  );
}

type LabelledProps = { id: string; label: string; hint?: string; children: ReactNode };

function Labelled({ id, label, hint, children }: LabelledProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && <span className="hint">{hint}</span>}
      {children}
    </div>
  );
}

function Reason({ id, name, label, keys }: { id: string; name: string; label: string; keys?: string }) {
  return (
    <Labelled id={id} label={label}>
      <KeptWords id={id} name={name} className="input" rows={2} data-keys={keys} />
    </Labelled>
  );
}

function Submit({ value, keys, children }: { value: string; keys?: string; children: ReactNode }) {
  return (
    <button type="submit" name="one" value={value} className={buttonClass({ small: true })} data-keys={keys}>
      {children}
    </button>
  );
}
