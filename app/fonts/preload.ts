import { preload } from "react-dom";

const files = [
  new URL("@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2", import.meta.url),
  new URL("@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2", import.meta.url),
  new URL("@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2", import.meta.url),
  new URL("@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2", import.meta.url),
  new URL("@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-500-normal.woff2", import.meta.url),
  new URL("@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2", import.meta.url),
];

/** The weights that every page uses are asked for before the style sheet has been read. */
export function preloadFonts() {
  for (const file of files) {
    preload(String(file), { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  }
}
