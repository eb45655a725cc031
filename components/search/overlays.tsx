"use client";

import { NextIntlClientProvider, useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { KeysHelp } from "./keys-help";
import { Palette } from "./palette";
import type { SearchWords } from "./types";

export type OverlayName = "palette" | "keys";

type Props = ComponentProps<typeof Palette> &
  ComponentProps<typeof KeysHelp> & { shown: OverlayName; words: SearchWords };

/** What opens over a page, with its words. */
export function Overlays({ shown, words, setLetterKeys, ...props }: Props) {
  return (
    <NextIntlClientProvider locale={useLocale()} messages={words}>
      {shown === "palette" ? (
        <Palette {...props} />
      ) : (
        <KeysHelp setLetterKeys={setLetterKeys} onClose={props.onClose} />
      )}
    </NextIntlClientProvider>
  );
}
