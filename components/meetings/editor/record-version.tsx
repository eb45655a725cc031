"use client";

import { useContext, useSyncExternalStore } from "react";
import { EditorContext } from "./editor-context";

/** The version of the meeting for a form beside the editor: it rises while the heading is written. */
export function RecordVersion({ meetingId, version }: { meetingId: string; version: number }) {
  const session = useContext(EditorContext)?.session;
  const subscribe = (listener: () => void) => session?.store.subscribePart(meetingId, listener) ?? (() => {});
  const current = () => session?.store.get(meetingId)?.saved?.version ?? version;
  const shown = useSyncExternalStore(subscribe, current, () => version);
  return <input type="hidden" name="version" value={shown} readOnly />;
}
