import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { type RefObject, useEffect, useState } from "react";
import type { RecordPart } from "@/db/enums";
import { useEditor } from "./editor-context";

type Edge = "top" | "bottom";

/** Lets a part be taken by its handle and put between its siblings; the edge over which another one hovers. */
export function useDrag(
  kind: RecordPart,
  id: string,
  row: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null>,
): Edge | null {
  const { session } = useEditor();
  const [edge, setEdge] = useState<Edge | null>(null);
  useEffect(() => {
    if (!row.current || !handle.current) return;
    const edgeOf = (data: Record<string | symbol, unknown>) => extractClosestEdge(data) as Edge | null;
    return combine(
      draggable({ element: row.current, dragHandle: handle.current, getInitialData: () => ({ kind, id }) }),
      dropTargetForElements({
        element: row.current,
        canDrop: ({ source }) => source.data.kind === kind && source.data.id !== id,
        getData: ({ input, element }) =>
          attachClosestEdge({ id }, { input, element, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self }) => setEdge(edgeOf(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          const siblings = session.store.ids(kind).filter((one) => one !== source.data.id);
          const at = siblings.indexOf(id);
          const after = edgeOf(self.data) === "top" ? (siblings[at - 1] ?? null) : id;
          session.writing.move(String(source.data.id), after);
        },
      }),
    );
  }, [kind, id, row, handle, session]);
  return edge;
}
