"use client";

import { useTranslations } from "next-intl";
import { formatDate, parseLocalDate } from "@/domain/dates";
import { readDueDate } from "@/domain/due-dates/read";
import { useEditor, usePart } from "./editor-context";
import { HeldInput } from "./held-input";

type Props = { id: string; number: string; onEnter: () => void };

/** A due date as people write it: "30/6", "quý II", "10 ngày làm việc"; counted from the day of the meeting. */
export function DueBox({ id, number, onEnter }: Props) {
  const t = useTranslations("editor");
  const { lists } = useEditor();
  const { opening } = useEditor().session;
  const task = usePart("task", id);
  const heading = usePart("heading", opening.meetingId);
  const day = heading?.fields.date ?? "";
  const due = (text: string) => readDueDate(text, { day, calendar: lists.calendar });
  return (
    <HeldInput
      kind="task"
      id={id}
      name="dueOn"
      label={t("dueOf", { number })}
      written={task?.fields.dueOn ? formatDate(task.fields.dueOn) : ""}
      read={(text) => {
        const understood = due(text);
        return understood && { dueOn: understood.date };
      }}
      understood={(text) => {
        const date = parseLocalDate(text) ? null : due(text)?.date;
        return date ? formatDate(date) : null;
      }}
      complaint={t("notADue")}
      placeholder={t("noDue")}
      className="figures"
      onEnter={onEnter}
    />
  );
}
