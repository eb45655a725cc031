"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "../../ui/button";
import { Link } from "../../ui/link";
import { State } from "../../ui/state";
import { useEditor, useIds, useOthers, useRecord, useSendState } from "./editor-context";
import { takeBack } from "./take-back";

/** The quiet sign of what is saved; what went wrong with saving, and what becomes of the text then. */
export function SavedSign() {
  const t = useTranslations("editor");
  const format = useFormatter();
  const { session } = useEditor();
  const state = useSendState();
  const undecided = useRecord(({ store }) => store.all().some((part) => part.conflict && !part.removed));
  const time = (at: string) =>
    format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return (
    <div className="saved-sign" role="status">
      {undecided && <State mark="wrong">{t("undecided")}</State>}
      {state.kind === "saved" && !undecided && (
        <State mark="saved">{state.at ? t("saved", { time: time(state.at) }) : t("asSaved")}</State>
      )}
      {(state.kind === "waiting" || state.kind === "sending") && (
        <span className="quiet small">{t("saving")}</span>
      )}
      {state.kind === "offline" && <State mark="wrong">{t("offline")}</State>}
      {state.kind === "refused" && <State mark="wrong">{state.message || t("refused")}</State>}
      {state.kind === "signed_out" && (
        <>
          <State mark="wrong">{t("signedOut")}</State>{" "}
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {t("signIn")}
          </a>
        </>
      )}
      {state.kind === "over" && (
        <>
          <State mark="wrong">{state.message || t("over")}</State>{" "}
          <a href={`/meetings/${session.opening.meetingId}`}>{t("reload")}</a>
        </>
      )}
    </div>
  );
}

export function UndoButtons() {
  const t = useTranslations("editor");
  const { session } = useEditor();
  const canUndo = useRecord(({ history }) => history.canUndo);
  const canRedo = useRecord(({ history }) => history.canRedo);
  if (!canUndo && !canRedo) return null;
  return (
    <div className="actions">
      {canUndo && (
        <Button link small onClick={() => takeBack(session, "undo")}>
          {t("undo")} <kbd>Ctrl Z</kbd>
        </Button>
      )}
      {canRedo && (
        <Button link small onClick={() => takeBack(session, "redo")}>
          {t("redo")}
        </Button>
      )}
    </div>
  );
}

/** Who else has the record open, and where they are. */
export function OthersHere() {
  const t = useTranslations("editor");
  const { store } = useEditor().session;
  const others = useOthers();
  const conclusions = useIds("directive");
  if (others.length === 0) return null;
  const place = (id: string | null) => {
    const part = id ? store.get(id) : undefined;
    if (!part) return t("otherAt.none");
    const conclusion = part.part === "task" ? (part.parent ?? "") : part.id;
    return t(`otherAt.${part.part}`, { number: conclusions.indexOf(conclusion) + 1 });
  };
  return (
    <section>
      <h2>{t("others")}</h2>
      <ul className="others-here">
        {others.map(({ client, name, part }) => (
          <li key={client}>
            <b>{name}</b> <span className="quiet">{place(part)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where one can go from here before it is issued, and what the keyboard does. */
export function BeforeIssue() {
  const t = useTranslations("editor");
  const { session } = useEditor();
  const keys = [
    ["Enter", "enter"],
    ["Shift Enter", "shiftEnter"],
    ["Backspace", "backspace"],
    ["Ctrl Enter", "ctrlEnter"],
    ["Alt ↑ ↓", "alt"],
    ["Ctrl Z", "undo"],
  ] as const;
  return (
    <section>
      <h2>{t("before")}</h2>
      <ul className="contents">
        <li>
          <Link href={`/meetings/${session.opening.meetingId}/revisions`}>{t("revisions")}</Link>
        </li>
        <li>
          <Button link small onClick={() => window.print()}>
            {t("print")}
          </Button>
        </li>
      </ul>
      <details className="keys">
        <summary>{t("keys.title")}</summary>
        <dl>
          {keys.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`keys.${words}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
