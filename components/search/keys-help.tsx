"use client";

import { Fragment, useState } from "react";
import { KeysChoice } from "./keys-choice";
import { Overlay } from "./overlay";
import type { SearchWords } from "./types";

type Props = {
  words: SearchWords["keys"];
  setLetterKeys: (data: FormData) => Promise<void>;
  onClose: () => void;
};

type Key = [keys: readonly string[], meaning: string];

/** The keys that work everywhere and those of the page under it, and the switch for keys of a single character. */
export function KeysHelp({ words, setLetterKeys, onClose }: Props) {
  const [ofPage] = useState(() => keysOfPage(words));
  const [isOff, setIsOff] = useState(() => document.documentElement.dataset.letterKeys === "off");
  const turn = async (data: FormData) => {
    await setLetterKeys(data);
    setIsOff(data.get("letterKeys") === "off");
  };
  const everywhere: Key[] = [
    [["Ctrl K", "⌘ K"], words.palette],
    [["/"], words.search],
    [["?"], words.help],
    [["Esc"], words.escape],
  ];
  return (
    <Overlay label={words.title} className="keys-help" onClose={onClose}>
      <h2>{words.title}</h2>
      <Keys title={words.everywhere} keys={everywhere} />
      {ofPage.length > 0 && <Keys title={words.page} keys={ofPage} />}
      <KeysChoice words={words} isOff={isOff} action={turn} />
      <p>
        <button type="button" className="button" onClick={onClose}>
          {words.close}
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
function keysOfPage(words: SearchWords["keys"]): Key[] {
  if (!document.querySelector("[data-row]")) return [];
  const offers = new Map<string, string>();
  for (const offered of document.querySelectorAll<HTMLElement>("[data-row] [data-keys]")) {
    for (const key of (offered.dataset.keys ?? "").split(" "))
      if (key && !offers.has(key)) offers.set(key, meaningOf(key, offered, words));
  }
  const rows: Key[] = [
    [["j", "k"], words.next],
    [["Enter"], words.open],
  ];
  const letters = [...offers].map(([key, meaning]): Key => [[key], meaning]);
  return [...rows, ...letters, [["Ctrl Enter", "⌘ Enter"], words.send]];
}

function meaningOf(key: string, offered: HTMLElement, words: SearchWords["keys"]): string {
  if (key === "x") return words.select;
  if (key === "u") return words.update;
  const isField = offered.matches("input, select, textarea");
  const label = isField ? (offered as HTMLInputElement).labels?.[0]?.textContent : offered.textContent;
  return (offered.ariaLabel ?? label ?? "").trim();
}
