"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { priorities } from "@/db/enums";
import { Button } from "../../ui/button";
import { Mark } from "../../ui/mark";
import { ChooseBox } from "./choose-box";
import { searchDepartments } from "./department-search";
import { type DepartmentChoice, useEditor, usePart } from "./editor-context";
import { fieldId } from "./fields";
import { PlaceActions } from "./place-actions";
import { RecurrenceFields } from "./recurrence-fields";

type Props = { id: string; number: string; onDone: () => void };

/** What a task has besides its row: who helps, who of a group, how urgent it is; and the way out of the record. */
export function TaskDetails({ id, number, onDone }: Props) {
  const t = useTranslations("editor");
  const { session, lists } = useEditor();
  const task = usePart("task", id);
  if (!task) return null;
  const { coordinatingDepartmentIds, groupId, memberIds, leadDepartmentId, priority } = task.fields;
  const group = lists.groups.find((one) => one.id === groupId);
  const set = (fields: Partial<typeof task.fields>) => session.writing.set(id, fields, "deed");
  const taken = new Set([...coordinatingDepartmentIds, ...memberIds, leadDepartmentId ?? ""]);
  return (
    <div className="details" id={fieldId(id, "details")}>
      {group && (
        <Chips
          label={t("membersOf", { chosen: memberIds.length, total: group.members.length })}
          all={group.members}
          chosen={memberIds}
          left={new Set([...memberIds, ...coordinatingDepartmentIds])}
          onChange={(ids) => set({ memberIds: ids })}
        />
      )}
      <Chips
        label={t("coordinating")}
        all={lists.departments}
        chosen={coordinatingDepartmentIds}
        left={taken}
        onChange={(ids) => set({ coordinatingDepartmentIds: ids })}
      />
      <div className="field">
        <label htmlFor={fieldId(id, "priority")}>{t("priority.label")}</label>
        <select
          className="input"
          id={fieldId(id, "priority")}
          value={priority}
          onChange={(event) => set({ priority: event.currentTarget.value as typeof priority })}
        >
          {priorities.map((value) => (
            <option key={value} value={value}>
              {t(`priority.${value}`)}
            </option>
          ))}
        </select>
      </div>
      <RecurrenceFields id={id} number={number} />
      <div className="actions">
        <Button small onClick={onDone}>
          {t("done")}
        </Button>
        <PlaceActions id={id} remove={t("removeTask", { number })} />
      </div>
    </div>
  );
}

type ChipsProps = {
  label: string;
  all: readonly DepartmentChoice[];
  chosen: readonly string[];
  left: ReadonlySet<string>;
  onChange: (ids: string[]) => void;
};

/** Departments that were chosen, each to be taken out again, and a box for one more. */
export function Chips({ label, all, chosen, left, onChange }: ChipsProps) {
  const t = useTranslations("editor");
  const [adding, setAdding] = useState(false);
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? t("none");
  return (
    <div className="field is-whole">
      <span className="label">{label}</span>
      <div className="chips">
        {chosen.map((id) => (
          <span className="chip" key={id}>
            {nameOf(id)}
            <button
              type="button"
              className="off"
              aria-label={t("takeOut", { name: nameOf(id) })}
              onClick={() => onChange(chosen.filter((one) => one !== id))}
            >
              <Mark name="close" />
            </button>
          </span>
        ))}
        {adding ? (
          <ChooseBox
            id={`more-${label}`}
            label={t("addTo", { label })}
            chosen=""
            search={(text) => searchDepartments(text, all, left)}
            onChoose={({ id }) => onChange([...chosen, id])}
            onEnter={() => setAdding(false)}
            empty={t("noDepartment")}
            many
            autoFocus
          />
        ) : (
          <Button link small onClick={() => setAdding(true)}>
            {t("more")}
          </Button>
        )}
      </div>
    </div>
  );
}
