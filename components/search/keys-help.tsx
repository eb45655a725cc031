"use client";

import { useTranslations } from "next-intl";
import { Fragment, useEffect, useRef, useState } from "react";
import { KeysChoice } from "./keys-choice";
import { Overlay } from "./overlay";

type Props = {
  setLetterKeys: (data: FormData) => Promise<void>;
  onClose: () => void;
};

type Words = ReturnType<typeof useTranslations<"keys">>;

type Key = [keys: readonly string[], meaning: string];

/** The keys that work everywhere and those of the page under it, and the switch for keys of a single character. */
export function KeysHelp({ setLetterKeys, onClose }: Props) {
  const t = useTranslations("keys");
  const [ofPage] = useState(() => keysOfPage(t));
  const [isOff, setIsOff] = useState(() => document.documentElement.dataset.letterKeys === "off");
  const turn = async (data: FormData) => {
    await setLetterKeys(data);
    const wanted = data.get("letterKeys") === "off";
    // The page says so itself only once it is drawn anew; the next key comes sooner.
    document.documentElement.dataset.letterKeys = wanted ? "off" : "on";
    setIsOff(wanted);
  };
  // A key pressed once more must not switch all of them off.
  const closing = useRef<HTMLButtonElement>(null);
  useEffect(() => closing.current?.focus(), []);
  const everywhere: Key[] = [
    [["Ctrl K", "⌘ K"], t("palette")],
    [["/"], t("search")],
    [["?"], t("help")],
    [["Esc"], t("escape")],
  ];
  return (
    <Overlay label={t("title")} className="keys-help" onClose={onClose}>
      <h2>{t("title")}</h2>
      <Keys title={t("everywhere")} keys={everywhere} />
      {ofPage.length > 0 && <Keys title={t("page")} keys={ofPage} />}
      <KeysChoice isOff={isOff} action={turn} />
      <p>
        <button ref={closing} type="button" className="button" onClick={onClose}>
          {t("close")}
        </button>
      </p>
    </Overlay>
  );
}

function Keys({ title, keys }: { title: string; keys: readonly Key[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(([names, meaning]) => (
          <div key={meaning}>
            <dt>
              {names.map((name) => (
                <Fragment key={name}>
                  <kbd>{name}</kbd>{" "}
                </Fragment>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the rows of the page offer (components/ui/row-keys), each letter once. */
function keysOfPage(t: Words): Key[] {
  if (!document.querySelector("[data-row]")) return [];
  const offers = new Map<string, string>();
  for (const offered of document.querySelectorAll<HTMLElement>("[data-row] :is([data-keys], [data-opens])")) {
    for (const key of (offered.dataset.keys ?? offered.dataset.opens ?? "").split(" "))
      if (key && !offers.has(key)) offers.set(key, meaningOf(key, offered, t));
  }
  const rows: Key[] = [
    [["j", "k"], t("next")],
    [["Enter"], t("open")],
  ];
  const letters = [...offers].map(([key, meaning]): Key => [[key], meaning]);
  return [...rows, ...letters, [["Ctrl Enter", "⌘ Enter"], t("send")]];
}

function meaningOf(key: string, offered: HTMLElement, t: Words): string {
  if (key === "x") return t("select");
  if (key === "u") return t("update");
  const isField = offered.matches("input, select, textarea");
  const label = isField ? (offered as HTMLInputElement).labels?.[0]?.textContent : offered.textContent;
  return (offered.ariaLabel ?? label ?? "").trim();
}
