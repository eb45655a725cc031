"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, memo, useRef, useState } from "react";
import { Button } from "../../ui/button";
import { classes } from "../../ui/classes";
import { Mark } from "../../ui/mark";
import { State } from "../../ui/state";
import { AutoText } from "./auto-text";
import { joinToPrevious, moveOneStep, pasteLines, splitHere, taskFrom } from "./conclusion-keys";
import { ConclusionMenu } from "./conclusion-menu";
import { ConflictChoice } from "./conflict-choice";
import { useEditor, useIds, useOthers, usePart } from "./editor-context";
import { fieldId, focusField } from "./fields";
import type { EditorSession } from "./sync/session";
import { TaskRow } from "./task-row";
import { useDrag } from "./use-drag";

type Props = { id: string; number: number };

/** A conclusion while it is written: the leader's words, what follows from them, and what can be done with it. */
export const Conclusion = memo(function Conclusion({ id, number }: Props) {
  const t = useTranslations("editor");
  const { session } = useEditor();
  const conclusion = usePart("directive", id);
  const tasks = useIds("task", id);
  const entry = useRef<HTMLElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const edge = useDrag("directive", id, entry, handle);
  if (!conclusion) return null;
  const { noTask, noTaskReason, body } = conclusion.fields;
  const label = t("conclusionWords", { number });
  const wanting = tasks.length === 0 && !noTask;
  return (
    <section
      className={classes("entry conclusion", edge && `drop-${edge}`)}
      id={`conclusion-${number}`}
      ref={entry}
    >
      <div className="side">
        <h3 className="number">
          <button
            type="button"
            ref={handle}
            className="handle"
            title={t("moveHint")}
            aria-label={t("moveConclusion", { number })}
            onKeyDown={(event) => {
              if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
              event.preventDefault();
              session.writing.moveOneStep(id, event.key === "ArrowUp" ? "up" : "down");
            }}
          >
            <span className="only-phone">{t("conclusion")} </span>
            {number}
          </button>
        </h3>
        <Here parts={[id, ...tasks]} />
      </div>
      <div className="text">
        <AutoText
          kind="directive"
          id={id}
          name="body"
          label={label}
          className="record"
          placeholder={t("conclusionHint")}
          onKeyDown={(event) => onKeyDown(event, session, id)}
          onPaste={(event) => {
            const text = event.clipboardData.getData("text/plain");
            if (pasteLines(session, id, event.currentTarget, text)) event.preventDefault();
          }}
        />
        <ConflictChoice kind="directive" id={id} fields={{ body: { label } }} />
        {noTask && (
          <p className="none small quiet">
            <State mark="no-date">
              {t("noTask", { reason: noTaskReason.replace(/[.\s]+$/, "") || "none" })}
            </State>{" "}
            <Button
              link
              small
              onClick={() => session.writing.set(id, { noTask: false, noTaskReason: "" }, "deed")}
            >
              {t("unmark")}
            </Button>
          </p>
        )}
        {tasks.length > 0 && (
          <ol className="rows tasks">
            {tasks.map((task, index) => (
              <TaskRow key={task} id={task} parent={id} number={`${number}.${index + 1}`} />
            ))}
          </ol>
        )}
        {wanting && body.trim() !== "" && (
          <p className="small wanting">
            <State mark="assigned">{t("wanting")}</State>
          </p>
        )}
        <div className="actions others">
          <Button link small onClick={() => taskFrom(session, id, areaOf(id))}>
            <Mark name="plus" /> {t("addTask")}
          </Button>
          {wanting && <MarkForm id={id} />}
          <ConclusionMenu id={id} number={number} tasks={tasks.length} />
        </div>
      </div>
    </section>
  );
});

const areaOf = (id: string) => {
  const area = document.getElementById(fieldId(id, "body"));
  return area instanceof HTMLTextAreaElement ? area : null;
};

function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>, session: EditorSession, id: string): void {
  if (event.nativeEvent.isComposing) return;
  const area = event.currentTarget;
  const atStart = area.selectionStart === 0 && area.selectionEnd === 0;
  const act = keyOf(event, atStart);
  if (!act) return;
  event.preventDefault();
  if (act === "task") taskFrom(session, id, area);
  else if (act === "split") splitHere(session, id, area);
  else if (act === "join") joinToPrevious(session, id);
  else moveOneStep(session, id, "body", act);
}

function keyOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent, atStart: boolean) {
  if (key === "Enter" && (ctrlKey || metaKey)) return "task";
  if (key === "Enter" && !shiftKey && !altKey) return "split";
  if (key === "Backspace" && atStart) return "join";
  if (altKey && key === "ArrowUp") return "up";
  if (altKey && key === "ArrowDown") return "down";
  return null;
}

/** Who else is in it now. */
export function Here({ parts }: { parts: readonly string[] }) {
  const t = useTranslations("editor");
  const others = useOthers().filter(({ part }) => part && parts.includes(part));
  if (others.length === 0) return null;
  return <p className="note here">{t("here", { names: others.map(({ name }) => name).join(", ") })}</p>;
}

/** The mark that no task arises, with the reason why. */
function MarkForm({ id }: { id: string }) {
  const t = useTranslations("editor");
  const { session } = useEditor();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const mark = () => {
    session.writing.set(id, { noTask: true, noTaskReason: reason.trim() }, "deed");
    focusField(id, "body");
  };
  if (!open) {
    return (
      <Button link small onClick={() => setOpen(true)}>
        {t("mark")}
      </Button>
    );
  }
  return (
    <div className="mark-form">
      <label htmlFor={fieldId(id, "reason")}>{t("markReason")}</label>
      <input
        className="input"
        id={fieldId(id, "reason")}
        value={reason}
        maxLength={500}
        // biome-ignore lint/a11y/noAutofocus: it opens where somebody asked for it
        autoFocus
        placeholder={t("markReasonHint")}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") mark();
          if (event.key === "Escape") setOpen(false);
        }}
      />
      <Button small onClick={mark}>
        {t("markNow")}
      </Button>
    </div>
  );
}
