"use client";

import { useTranslations } from "next-intl";
import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { RecordPart } from "@/db/enums";
import type { WorkingCalendar } from "@/domain/calendar/rules";
import type { PresentPerson } from "@/domain/edits/types";
import type { EarlierFigure } from "@/domain/figures/comparison";
import type { SendState } from "./sync/outbox";
import type { HeldPart } from "./sync/parts";
import type { EditorSession } from "./sync/session";

export type DepartmentChoice = {
  id: string;
  name: string;
  abbreviation: string;
  otherAbbreviations?: readonly string[];
};
export type GroupChoice = DepartmentChoice & { members: readonly DepartmentChoice[] };

/** What a record is written with, besides its own parts: read once, when the page is loaded. */
export interface Lists {
  departments: readonly DepartmentChoice[];
  groups: readonly GroupChoice[];
  chairs: readonly { id: string; name: string; title: string }[];
  series: readonly { id: string; title: string }[];
  /** The departments that the series invites as a rule. */
  usual: readonly string[];
  calendar: WorkingCalendar;
  earlier: readonly EarlierFigure[];
  indicators: readonly { topic: string; indicator: string; unit: string }[];
}

export interface Editor {
  session: EditorSession;
  lists: Lists;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("Only inside a RecordEditor.");
  return editor;
}

/** A part as it is shown; drawn again when this part changes. */
export function usePart<Kind extends RecordPart>(_: Kind, id: string): HeldPart<Kind> | undefined {
  const { store } = useEditor().session;
  const subscribe = useCallback((listener: () => void) => store.subscribePart(id, listener), [store, id]);
  const get = () => store.get(id);
  return useSyncExternalStore(subscribe, get, get) as HeldPart<Kind> | undefined;
}

const subscribing = new WeakMap<EditorSession, (listener: () => void) => () => void>();

function subscriptionOf(session: EditorSession): (listener: () => void) => () => void {
  const known = subscribing.get(session);
  if (known) return known;
  const subscribe = (listener: () => void) => session.store.subscribe(listener);
  subscribing.set(session, subscribe);
  return subscribe;
}

/** The ids of a kind in their order; drawn again when one comes, goes or moves. */
export function useIds(kind: RecordPart, parent?: string): readonly string[] {
  const { session } = useEditor();
  const get = () => session.store.ids(kind, parent);
  return useSyncExternalStore(subscriptionOf(session), get, get);
}

/**
 * What can be said of the whole record; drawn again only when that comes out otherwise, not at each key. The answer has
 * to be the same value while nothing changed that it rests on.
 */
export function useRecord<Answer>(ask: (session: EditorSession) => Answer): Answer {
  const { session } = useEditor();
  const get = () => ask(session);
  return useSyncExternalStore(subscriptionOf(session), get, get);
}

export function useSendState(): SendState {
  const { outbox } = useEditor().session;
  return useSyncExternalStore(outbox.subscribe, outbox.current, outbox.current);
}

/** The others who have the record open, and this person in another tab. */
export function useOthers(): readonly PresentPerson[] {
  const t = useTranslations("editor");
  const { session } = useEditor();
  const { feed } = session;
  const present = useSyncExternalStore(feed.subscribe, feed.present, feed.present);
  const { personId } = session.opening;
  return present
    .filter(({ client }) => client !== session.client)
    .map((one) => (one.personId === personId ? { ...one, name: t("youElsewhere") } : one));
}
