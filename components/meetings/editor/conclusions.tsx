"use client";

import { useTranslations } from "next-intl";
import { flushSync } from "react-dom";
import { Button } from "../../ui/button";
import { Entry } from "../../ui/entry";
import { Mark } from "../../ui/mark";
import { Conclusion } from "./conclusion";
import { useEditor, useIds } from "./editor-context";
import { focusField } from "./fields";

/** The numbered conclusions, and the next one. */
export function Conclusions({ roman, title }: { roman: string; title: string }) {
  const t = useTranslations("editor");
  const { session } = useEditor();
  const ids = useIds("directive");
  const add = () =>
    focusField(
      flushSync(() => session.writing.add("directive", {})),
      "body",
    );
  return (
    <>
      <Entry as="header" tight id="conclusions" side={<span className="roman">{roman}</span>}>
        <h2>{title}</h2>
        <p className="small quiet hint">
          {t.rich("conclusionsHint", { key: (chunks) => <kbd>{chunks}</kbd> })}
        </p>
      </Entry>
      {ids.map((id, index) => (
        <Conclusion key={id} id={id} number={index + 1} />
      ))}
      <div className="entry" id="new-conclusion">
        <div className="side" />
        <div className="text">
          <p className="add">
            <Button link onClick={add}>
              <Mark name="plus" /> {t("addConclusion", { number: ids.length + 1 })}
            </Button>
          </p>
        </div>
      </div>
    </>
  );
}
