/** Markup that is safe to send: made by `html` only, which escapes all that is put into it. */
export class Html {
  constructor(readonly markup: string) {}
}

type Value = string | number | Html | false | null | undefined | Value[];

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Markup with values in it, between tags or inside quoted attributes. Lists are joined; what is not there is left out. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(String.raw({ raw: strings }, ...values.map(markupOf)));
}

function markupOf(value: Value): string {
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map(markupOf).join("");
  if (value === false || value == null) return "";
  return String(value).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
