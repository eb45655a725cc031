"use client";

import { useTranslations } from "next-intl";
import { Menu } from "../../ui/menu";
import { joinToPrevious, moveOneStep, splitHere } from "./conclusion-keys";
import { useEditor, useIds } from "./editor-context";
import { fieldId } from "./fields";
import { takeOut } from "./take-back";

type Props = { id: string; number: number; tasks: number };

/** What the keyboard does in a conclusion, for the hand; and the way to take it out. */
export function ConclusionMenu({ id, number, tasks }: Props) {
  const t = useTranslations("editor");
  const { session } = useEditor();
  const count = useIds("directive").length;
  const area = () => document.getElementById(fieldId(id, "body")) as HTMLTextAreaElement;
  const items: [string, string, () => void][] = [
    [t("split"), "Enter", () => splitHere(session, id, area())],
    ...(number > 1
      ? [[t("join", { number: number - 1 }), "Backspace", () => joinToPrevious(session, id)] as const]
      : []),
    ...(number > 1 ? [[t("up"), "Alt ↑", () => moveOneStep(session, id, "body", "up")] as const] : []),
    ...(number < count
      ? [[t("down"), "Alt ↓", () => moveOneStep(session, id, "body", "down")] as const]
      : []),
    [t("removeConclusion", { number, tasks }), "", () => takeOut(session, id)],
  ].map(([label, key, act]) => [label, key, act] as [string, string, () => void]);
  return (
    <Menu summary={t("other")}>
      {items.map(([label, key, act]) => (
        <li key={label}>
          <button type="button" onClick={(event) => run(event.currentTarget, act)}>
            {label} {key && <kbd>{key}</kbd>}
          </button>
        </li>
      ))}
    </Menu>
  );
}

function run(button: HTMLElement, act: () => void): void {
  button.closest("details")?.removeAttribute("open");
  act();
}
