import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "./html";

test("escapes what is put in, and not what it made itself", () => {
  const inner = html`<b>${"<i>"}</b>`;
  expect(html`<a title="${`"'&`}">${inner}${[inner, null, false]}</a>`.markup).toBe(
    '<a title="&quot;&#39;&amp;"><b>&lt;i&gt;</b><b>&lt;i&gt;</b></a>',
  );
});

test("lets no text out of the place where it stands", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(html`<p title="${text}">${text}</p>`.markup.match(/[<>"']/g)?.join("")).toBe(
        '<""></>'.replace("/", ""),
      );
    }),
  );
});
