"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import type { MeetingKind } from "@/db/enums";
import { Entry } from "../../ui/entry";
import { Rail } from "../../ui/rail";
import { Sheet } from "../../ui/sheet";
import { Attendance } from "./attendance";
import { Conclusions } from "./conclusions";
import { Coverage, IssueBar } from "./coverage";
import { EditorContext, type Lists } from "./editor-context";
import { FigureRows } from "./figure-rows";
import { Heading } from "./heading";
import { Section } from "./sections";
import { BeforeIssue, OthersHere, SavedSign, UndoButtons } from "./standing";
import { EditorSession, type Opening } from "./sync/session";
import { takeBack } from "./take-back";
import { useTypingMark } from "./use-typing-mark";

type Props = {
  opening: Opening;
  kind: MeetingKind;
  lists: Lists;
  /** What the page adds from the server: the number of a document, files, and the steps of a meeting's life. */
  slots: { notice?: ReactNode; files?: ReactNode; life?: ReactNode };
};

const numerals = ["I", "II", "III", "IV", "V", "VI"];

/** A record while it is written: edited where it stands, saved as one types, by several at once. */
export function RecordEditor({ opening, kind, lists, slots }: Props) {
  const t = useTranslations("editor");
  const router = useRouter();
  const [session] = useState(
    () =>
      new EditorSession(opening, (status) => {
        if (status !== opening.status) router.refresh();
      }),
  );
  useEffect(() => session.start(), [session]);
  useTypingMark();
  useEffect(() => {
    // Of the document: the field that the cursor was in may have gone.
    const listen = (event: KeyboardEvent) => onKeyDown(event, session);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [session]);

  const sections = session.store.list("section");
  const isOrder = kind === "direct_order";
  const isPlanned = opening.status === "planned";
  const agenda = sections.filter(({ fields }) => fields.kind === "agenda");
  const texts = sections.filter(({ fields }) => fields.kind !== "agenda");
  const next = numerals.values();
  const roman = () => next.next().value ?? "";
  return (
    <EditorContext value={{ session, lists }}>
      <Listening>
        <Sheet rail className="is-draft is-record">
          <Heading isOrder={isOrder}>{slots.notice}</Heading>
          <Rail label={t("rail")} sticky>
            {isPlanned ? slots.life : <Coverage />}
            <section>
              <SavedSign />
              <UndoButtons />
            </section>
            <OthersHere />
            <BeforeIssue />
            {!isPlanned && slots.life}
          </Rail>
          <div className="ledger">
            {agenda.map(({ id }) => (
              <Section key={id} id={id} roman={roman()} />
            ))}
            {!isOrder && (
              <Entry id="attendance" side={<span className="roman">{roman()}</span>}>
                <h2>{t("attendance")}</h2>
                <Attendance />
              </Entry>
            )}
            {!isOrder && !isPlanned && (
              <Entry id="figures" side={<span className="roman">{roman()}</span>}>
                <h2>{t("figures")}</h2>
                <FigureRows />
              </Entry>
            )}
            {!isPlanned && texts.map(({ id }) => <Section key={id} id={id} roman={roman()} />)}
            {!isPlanned && <Conclusions roman={roman()} title={t(isOrder ? "orders" : "conclusions")} />}
            {slots.files}
          </div>
          {!isPlanned && <IssueBar />}
        </Sheet>
      </Listening>
    </EditorContext>
  );
}

/** What is typed before the scripts of the page listen would be lost: until then no field takes it. */
function Listening({ children }: { children: ReactNode }) {
  const [isListening, setListening] = useState(false);
  useEffect(() => setListening(true), []);
  return <div inert={!isListening}>{children}</div>;
}

/** Undo by bursts and deeds; in a box that is still being typed in, the browser takes its own typing back. */
function onKeyDown(event: KeyboardEvent, session: EditorSession): void {
  const { history } = session;
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
  if (event.target instanceof HTMLInputElement && !history.isDeed()) return;
  if (event.shiftKey ? !history.canRedo : !history.canUndo) return;
  event.preventDefault();
  takeBack(session, event.shiftKey ? "redo" : "undo");
}
