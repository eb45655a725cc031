"use client";

import { useTranslations } from "next-intl";
import { memo, useState } from "react";
import { Button } from "../../ui/button";
import { AutoText } from "./auto-text";
import { ChooseBox } from "./choose-box";
import { moveOneStep } from "./conclusion-keys";
import { ConflictChoice } from "./conflict-choice";
import { searchLeads } from "./department-search";
import { DueBox } from "./due-box";
import { useEditor, usePart } from "./editor-context";
import { fieldId, focusField } from "./fields";
import type { HeldPart } from "./sync/parts";
import { TaskDetails } from "./task-details";
import { useTaskLabels } from "./task-labels";

type Props = { id: string; parent: string; number: string };

/** A task of a draft as it will stand in the record: what, who leads, by when. The rest opens under it. */
export const TaskRow = memo(function TaskRow({ id, parent, number }: Props) {
  const t = useTranslations("editor");
  const { session } = useEditor();
  const task = usePart("task", id);
  const labels = useTaskLabels();
  const [open, setOpen] = useState(false);
  if (!task) return null;
  return (
    <li className="task" onFocus={() => session.enter(id)}>
      <div className="row">
        <span className="lead figures">{number}</span>
        <div>
          <AutoText
            kind="task"
            id={id}
            name="title"
            label={t("taskWords", { number })}
            placeholder={t("taskHint")}
            className="title"
            line
            onEnter={() => focusField(id, "lead")}
            onKeyDown={(event) => {
              if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
                event.preventDefault();
                moveOneStep(session, id, "title", event.key === "ArrowUp" ? "up" : "down");
              }
            }}
          />
          <Others task={task} />
        </div>
        <div className="tail">
          <LeadBox task={task} number={number} />
          <DueBox id={id} number={number} onEnter={() => focusField(parent, "body")} />
          <Button
            link
            small
            aria-expanded={open}
            aria-controls={fieldId(id, "details")}
            onClick={() => setOpen(!open)}
          >
            {t(open ? "close" : "details")}
          </Button>
        </div>
      </div>
      <ConflictChoice kind="task" id={id} fields={labels} />
      {open && <TaskDetails id={id} number={number} onDone={() => setOpen(false)} />}
    </li>
  );
});

/** Who helps, and how many of a group are meant. */
function Others({ task }: { task: HeldPart<"task"> }) {
  const t = useTranslations("editor");
  const { departments, groups } = useEditor().lists;
  const { coordinatingDepartmentIds, groupId, memberIds, priority, recurrence } = task.fields;
  const names = coordinatingDepartmentIds.map((one) => departments.find(({ id }) => id === one)?.name ?? "");
  const group = groups.find(({ id }) => id === groupId);
  const words = [
    group && t("membersOf", { chosen: memberIds.length, total: group.members.length }),
    names.length > 0 && t("with", { names: names.join(", ") }),
    priority !== "normal" && t(`priority.${priority}`),
    recurrence && t(`recurrence.${recurrence}`),
  ].filter(Boolean);
  return words.length > 0 ? <p className="sub">{words.join(". ")}</p> : null;
}

/** The department that leads, or a group of them, by a few letters. */
function LeadBox({ task, number }: { task: HeldPart<"task">; number: string }) {
  const t = useTranslations("editor");
  const { session, lists } = useEditor();
  const { leadDepartmentId, groupId, coordinatingDepartmentIds } = task.fields;
  const group = lists.groups.find(({ id }) => id === groupId);
  const lead = lists.departments.find(({ id }) => id === leadDepartmentId);
  const set = (fields: Partial<HeldPart<"task">["fields"]>) => session.writing.set(task.id, fields, "deed");
  return (
    <ChooseBox
      id={fieldId(task.id, "lead")}
      label={t("leadOf", { number })}
      chosen={group?.name ?? lead?.name ?? ""}
      search={(text) =>
        searchLeads(text, lists.departments, lists.groups, (count) => t("members", { count }))
      }
      onChoose={({ id }) => {
        const chosen = lists.groups.find((one) => one.id === id);
        const members = chosen?.members.map((member) => member.id) ?? [];
        set({
          leadDepartmentId: chosen ? null : id,
          groupId: chosen ? id : null,
          memberIds: members,
          coordinatingDepartmentIds: coordinatingDepartmentIds.filter(
            (one) => one !== id && !members.includes(one),
          ),
        });
        focusField(task.id, "dueOn");
      }}
      onClear={() => set({ leadDepartmentId: null, groupId: null, memberIds: [] })}
      onEnter={() => focusField(task.id, "dueOn")}
      placeholder={t("chooseLead")}
      empty={t("noDepartment")}
      bare
    />
  );
}
