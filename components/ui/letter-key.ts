/** Whether a key is a letter or a mark by itself, meant for the page: not typed somewhere, nor switched off. */
export function isLetterKey({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (key.length !== 1 || altKey || ctrlKey || metaKey) return false;
  if (document.documentElement.dataset.letterKeys === "off" || document.querySelector("dialog[open]"))
    return false;
  return !(target instanceof Element && isTyped(target));
}

function isTyped(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !["checkbox", "radio"].includes(target.type);
  return target.closest("textarea, select, [contenteditable]") !== null;
}
