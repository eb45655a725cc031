"use client";

import { type ReactNode, useId } from "react";
import { buttonClass } from "../ui/button";
import type { DecisionLine, DecisionWords } from "./types";

type Props = { row: DecisionLine; words: DecisionWords };

/**
 * What a decision on one row needs: a reason, an earlier date, another department. The fields carry the task's id and
 * belong to the one form of the page; the button says which row is meant.
 */
export function DecisionFields({ row, words }: Props) {
  const { kind, taskId, value } = row;
  if (kind === "transfer") {
    return (
      <div className="stack" data-sends="">
        <Labelled label={words.newLead}>
          {(id) => (
            <select id={id} name={`leadDepartmentId.${taskId}`} className="input" defaultValue="">
              <option value="">{words.chooseLead}</option>
              {words.departments.map(([departmentId, name]) => (
                <option key={departmentId} value={departmentId}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Reason label={words.remark} taskId={taskId} />
        <Submit value={`yes:${value}`}>{words.yes.transfer}</Submit>
      </div>
    );
  }
  return (
    <>
      <div className="stack" data-sends="">
        <Reason label={words.reason} taskId={taskId} />
        <Submit value={`no:${value}`}>{words.no[kind]}</Submit>
      </div>
      {kind === "extension" && (
        <div className="stack" data-sends="">
          <Labelled label={words.earlier} hint={words.earlierHint}>
            {(id) => (
              <input
                id={id}
                name={`dueOn.${taskId}`}
                className="input figures is-date"
                inputMode="numeric"
                autoComplete="off"
              />
            )}
          </Labelled>
          <Submit value={`yes:${value}`}>{words.grantEarlier}</Submit>
        </div>
      )}
    </>
  );
}

type LabelledProps = { label: string; hint?: string; children: (id: string) => ReactNode };

function Labelled({ label, hint, children }: LabelledProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && <span className="hint">{hint}</span>}
      {children(id)}
    </div>
  );
}

function Reason({ label, taskId }: { label: string; taskId: string }) {
  return (
    <Labelled label={label}>
      {(id) => <textarea id={id} name={`reason.${taskId}`} className="input" rows={2} />}
    </Labelled>
  );
}

function Submit({ value, children }: { value: string; children: ReactNode }) {
  return (
    <button type="submit" name="one" value={value} className={buttonClass({ small: true })}>
      {children}
    </button>
  );
}
