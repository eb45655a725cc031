import { useTranslations } from "next-intl";
import { Button } from "../../ui/button";
import { useEditor } from "./editor-context";
import { takeOut } from "./take-back";

/** One up, one down, and out of the record. */
export function PlaceActions({ id, remove }: { id: string; remove: string }) {
  const t = useTranslations("editor");
  const { session } = useEditor();
  return (
    <>
      <Button link small onClick={() => session.writing.moveOneStep(id, "up")}>
        {t("up")}
      </Button>
      <Button link small onClick={() => session.writing.moveOneStep(id, "down")}>
        {t("down")}
      </Button>
      <Button link small onClick={() => takeOut(session, id)}>
        {remove}
      </Button>
    </>
  );
}
