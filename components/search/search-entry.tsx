"use client";

import { useLocale } from "next-intl";
import { useEffect, useState } from "react";
import { isLetterKey } from "../ui/letter-key";
import { Mark } from "../ui/mark";
import type { OverlayName } from "./overlays";
import type { SearchWords, Target } from "./types";
import { useVisits } from "./use-visits";

type Props = {
  label: string;
  personId: string;
  /** Where the person can go, as the navigation has it. */
  places: readonly Target[];
  setLetterKeys: (data: FormData) => Promise<void>;
};

// Nothing of it belongs to a page before it is asked for.
async function loadOverlays(language: string) {
  const [overlays, answer] = await Promise.all([import("./overlays"), fetch("/api/search/words")]);
  if (!answer.ok) throw new Error(`words: ${answer.status}`);
  return { ...overlays, language, words: (await answer.json()) as SearchWords };
}

/**
 * The way to everything: a link to the page for search, and with JavaScript the palette, by Ctrl or ⌘ with K. The key /
 * goes to the search field of the page where it has one, ? to the list of keys.
 */
export function SearchEntry({ label, personId, places, setLetterKeys }: Props) {
  const language = useLocale();
  const [shown, setShown] = useState<OverlayName | null>(null);
  const [loaded, setLoaded] = useState<Awaited<ReturnType<typeof loadOverlays>> | null>(null);
  useVisits(personId);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = overlayOf(event);
      if (!asked) return;
      event.preventDefault();
      if (asked !== "field") setShown(asked);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  useEffect(() => {
    if (!shown || loaded?.language === language) return;
    loadOverlays(language).then(setLoaded, () =>
      window.location.assign(shown === "palette" ? "/search" : "/account"),
    );
  }, [shown, loaded, language]);

  return (
    <>
      <a
        className="search-entry"
        href="/search"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          setShown("palette");
        }}
      >
        <Mark name="search" plain />
        <span className="words">{label}</span>
        <kbd>Ctrl K</kbd>
      </a>
      {shown && loaded?.language === language && (
        <loaded.Overlays
          shown={shown}
          words={loaded.words}
          personId={personId}
          places={places}
          setLetterKeys={setLetterKeys}
          onClose={() => setShown(null)}
          onKeys={() => setShown("keys")}
        />
      )}
    </>
  );
}

function overlayOf(event: KeyboardEvent): OverlayName | "field" | null {
  if (event.defaultPrevented || event.isComposing) return null;
  const isOpen = document.querySelector("dialog[open]") !== null;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k")
    return isOpen ? null : "palette";
  if (!isLetterKey(event)) return null;
  if (event.key === "?") return "keys";
  return event.key === "/" ? (focusField() ? "field" : "palette") : null;
}

function focusField(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>("main input[type=search]");
  const field = [...fields].find((one) => one.checkVisibility());
  field?.select();
  field?.focus();
  return field !== undefined;
}
