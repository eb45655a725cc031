"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { type AttendanceStatus, attendanceStatuses } from "@/db/enums";
import { Button } from "../../ui/button";
import { Mark } from "../../ui/mark";
import { AutoText } from "./auto-text";
import { ChooseBox } from "./choose-box";
import { Here } from "./conclusion";
import { ConflictChoice } from "./conflict-choice";
import { searchDepartments } from "./department-search";
import { useEditor, useIds, usePart, useRecord } from "./editor-context";
import { fieldId } from "./fields";
import { takeOut } from "./take-back";

/** Who was invited, a row each: came or not, and with whom; below, the next ones to invite. */
export function Attendance() {
  const t = useTranslations("editor");
  const state = useTranslations("state.attendance");
  const ids = useIds("attendance");
  return (
    <>
      <Called />
      {ids.length > 0 && (
        <table className="table is-dense roll-edit">
          <thead>
            <tr>
              <th scope="col">{t("department")}</th>
              {attendanceStatuses.map((status) => (
                <th key={status} scope="col" className="pick">
                  {state(status)}
                </th>
              ))}
              <th scope="col">{t("delegates")}</th>
              <th scope="col">{t("note")}</th>
            </tr>
          </thead>
          <tbody>
            {ids.map((id) => (
              <AttendanceRow key={id} id={id} />
            ))}
          </tbody>
        </table>
      )}
      <Invite ids={ids} />
    </>
  );
}

function Called() {
  const t = useTranslations("editor");
  const present = useCount("present");
  const deputised = useCount("deputised");
  const excused = useCount("excused");
  const absent = useCount("absent");
  const total = useIds("attendance").length;
  const marked = present + deputised + excused + absent;
  return <p className="quiet small">{t("called", { marked, total, present, deputised, excused, absent })}</p>;
}

function useCount(status: AttendanceStatus): number {
  return useRecord(
    ({ store }) => store.list("attendance").filter((row) => row.fields.status === status).length,
  );
}

const AttendanceRow = memo(function AttendanceRow({ id }: { id: string }) {
  const t = useTranslations("editor");
  const state = useTranslations("state.attendance");
  const { session, lists } = useEditor();
  const row = usePart("attendance", id);
  if (!row) return null;
  const { departmentId, label, status } = row.fields;
  const name =
    row.fields.name || (lists.departments.find((one) => one.id === departmentId)?.name ?? "") || label;
  const labels = {
    status: { label: t("came"), write: (value: unknown) => (value ? state(value as "present") : t("none")) },
    delegates: { label: t("delegates") },
    note: { label: t("note") },
  };
  return (
    <tr onFocus={() => session.enter(id)}>
      <th scope="row" id={fieldId(id, "name")}>
        {name}
        <Here parts={[id]} />
      </th>
      {attendanceStatuses.map((value) => (
        <td key={value} className="pick">
          <label title={state(value)}>
            <input
              type="radio"
              name={fieldId(id, "status")}
              aria-label={`${name}: ${state(value)}`}
              checked={status === value}
              onChange={() => session.writing.set(id, { status: value }, "deed")}
            />
            <Mark name={value} />
            <span className="only-phone">{state(value)}</span>
          </label>
        </td>
      ))}
      <td className="delegates">
        <AutoText
          kind="attendance"
          id={id}
          name="delegates"
          label={t("delegatesOf", { name })}
          placeholder={t("delegatesHint")}
          line
        />
        <ConflictChoice kind="attendance" id={id} fields={labels} />
      </td>
      <td className="note-cell">
        <AutoText
          kind="attendance"
          id={id}
          name="note"
          label={t("noteOf", { name })}
          placeholder={t("noteHint")}
          line
        />
        <button type="button" className="out" onClick={() => takeOut(session, id)}>
          <Mark name="close" />
          <span className="heard">{t("takeOut", { name })}</span>
        </button>
      </td>
    </tr>
  );
});

function Invite({ ids }: { ids: readonly string[] }) {
  const t = useTranslations("editor");
  const { session, lists } = useEditor();
  const { store, writing } = session;
  const rows = ids.flatMap((id) => store.get(id) ?? []);
  const invited = new Set(
    rows.flatMap((row) => (row.part === "attendance" ? (row.fields.departmentId ?? []) : [])),
  );
  const usual = lists.usual.filter((id) => !invited.has(id));
  const invite = (departmentId: string) => ({
    departmentId,
    name: lists.departments.find(({ id }) => id === departmentId)?.name ?? "",
  });
  return (
    <div className="invite">
      <label htmlFor="invite-box">{t("invite")}</label>
      <ChooseBox
        id="invite-box"
        label={t("invite")}
        chosen=""
        search={(text) => searchDepartments(text, lists.departments, invited)}
        onChoose={({ id }) => writing.add("attendance", invite(id))}
        onText={(label) => writing.add("attendance", { label, name: label })}
        placeholder={t("inviteHint")}
        empty={t("inviteOther")}
        many
      />
      {usual.length > 0 && (
        <Button link small onClick={() => writing.addAll("attendance", usual.map(invite))}>
          {t("inviteUsual", { count: usual.length })}
        </Button>
      )}
    </div>
  );
}
