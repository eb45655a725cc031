import { isValidElement, type ReactNode } from "react";
import { marks } from "./marks";

const sprite = Object.entries(marks)
  .map(([name, shape]) => `<symbol id="mark-${name}" viewBox="0 0 16 16">${markup(shape)}</symbol>`)
  .join("");

/**
 * All marks once a page; `Mark` refers to them. They are written as text, made once a process: as elements they would be
 * put together, sent along and taken over again with each page.
 */
export function MarkSprite() {
  return (
    <svg
      className="sprite"
      aria-hidden="true"
      focusable="false"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own shapes, and nothing from outside
      dangerouslySetInnerHTML={{ __html: sprite }}
    />
  );
}

/** Shapes and fragments as markup; they have numbers, names and paths as their attributes, and no text. */
function markup(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(markup).join("");
  if (!isValidElement<Record<string, ReactNode>>(node)) return "";
  const { children, ...attributes } = node.props;
  if (typeof node.type !== "string") return markup(children);
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${value}"`,
  );
  return `<${node.type}${written.join("")}>${markup(children)}</${node.type}>`;
}
