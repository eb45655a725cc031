"use client";

import { useTranslations } from "next-intl";
import { type InputHTMLAttributes, useEffect, useRef, useState } from "react";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "className" | "onChange">;

/**
 * A field for files. What a browser writes into its own is in the browser's language, so this one lies unseen over words
 * of ours: it is pressed, dropped on and read out as before. Without script it stays as the browser has it.
 */
export function FileInput(props: Props) {
  const t = useTranslations("state.files");
  const input = useRef<HTMLInputElement>(null);
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    const form = input.current?.form;
    const empty = () => setNames([]);
    form?.addEventListener("reset", empty);
    return () => form?.removeEventListener("reset", empty);
  }, []);
  return (
    <span className="file-input">
      <input
        {...props}
        ref={input}
        type="file"
        className="input"
        onChange={({ target }) => setNames(Array.from(target.files ?? [], ({ name }) => name))}
      />
      {names.length === 0 ? (
        <span className="words" aria-hidden="true">
          {t("choose")}
        </span>
      ) : (
        <span className="words is-chosen">{names.join(", ")}</span>
      )}
    </span>
  );
}
