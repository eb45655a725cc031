"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { fold } from "@/domain/text";
import { Mark } from "../ui/mark";
import { Overlay } from "./overlay";
import { browserStore, recentOf } from "./recent";
import { TargetList } from "./target-list";
import type { Target, TargetGroup } from "./types";
import { useTargets } from "./use-targets";

type Props = {
  personId: string;
  places: readonly Target[];
  onClose: () => void;
  onKeys: () => void;
};

/** A few letters, and Enter leads to it: what was seen last, what is due, where one can go, and all that a search finds. */
export function Palette({ personId, places, onClose, onKeys }: Props) {
  const t = useTranslations("palette");
  const id = useId();
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState<number | null>(null);
  const [recent] = useState(() => recentOf(browserStore(), personId));
  const text = typed.trim();
  const goTo = [...places, { href: "/account", title: t("account") }];
  const { groups: found, failed, isWaiting } = useTargets(text);

  const all = { href: `/search?${new URLSearchParams({ q: text })}`, title: t("all", { search: text }) };
  const groups = text
    ? [...found, ...placesLike(text), { label: "", targets: [all] }]
    : [
        { label: t("recent"), targets: recent.filter(({ href }) => href !== here()) },
        ...found,
        { label: t("places"), targets: goTo },
      ].filter(({ targets }) => targets.length > 0);
  const targets = groups.flatMap((group) => group.targets);
  // The first answer is at hand; before it comes, and before anything is typed, Enter leads to none by chance.
  const active = Math.min(place ?? (text && !isWaiting ? 0 : -1), targets.length - 1);
  const count = found.reduce((sum, group) => sum + group.targets.length, 0);

  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  function placesLike(search: string): TargetGroup[] {
    const like = goTo.filter(({ title }) => fold(title).includes(fold(search)));
    return like.length > 0 ? [{ label: t("places"), targets: like }] : [];
  }

  function open(target: Target | undefined) {
    if (!target) return;
    onClose();
    router.push(target.href);
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends a word of an input method is not meant for the list.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = targets.length - 1;
    const steps: Record<string, number> = {
      ArrowDown: active < last ? active + 1 : 0,
      ArrowUp: active > 0 ? active - 1 : last,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    if (next !== undefined && !event.shiftKey) setPlace(next);
    else if (event.key === "Enter") open(targets[active] ?? (text ? all : undefined));
    else return;
    event.preventDefault();
  }

  const state = failed ? t("failed") : text && !isWaiting && count === 0 ? t("none", { search: text }) : "";
  return (
    <Overlay label={t("title")} className="palette" onClose={onClose}>
      <div className="asked">
        <Mark name="search" plain />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          aria-label={t("field")}
          placeholder={t("field")}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setPlace(null);
          }}
          onKeyDown={onKeyDown}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          // biome-ignore lint/a11y/noAutofocus: it opens to be typed in
          autoFocus
        />
        <button type="button" onClick={onClose}>
          {t("close")}
        </button>
      </div>
      {state && <p className="state-line">{state}</p>}
      <TargetList
        id={id}
        label={t("results")}
        groups={groups}
        active={active}
        isWaiting={isWaiting}
        onOpen={open}
      />
      <p className="heard" role="status">
        {text && !isWaiting && !failed ? t("count", { count }) : state}
      </p>
      <p className="keys-line">
        <button type="button" onClick={onKeys}>
          {t("keys")}
        </button>
        <kbd>?</kbd>
      </p>
    </Overlay>
  );
}

const here = () => window.location.pathname + window.location.search;
