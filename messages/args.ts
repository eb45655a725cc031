/** What a test asks: the arguments and tags of an ICU message, sorted: "{count, plural, other {# of <b>{name}</b>}}" takes <b>, count and name. */
export function args(message: string): string[] {
  const found = new Set<string>();
  let at = 0;

  function text() {
    while (at < message.length && message[at] !== "}") {
      if (message[at] === "'" && "{}<#'".includes(message[at + 1] ?? " ")) quoted();
      else if (message[at] === "{") argument();
      else if (message[at] === "<") tag();
      else at++;
    }
  }

  function quoted() {
    const end = message.indexOf("'", at + 2);
    at = message[at + 1] === "'" || end < 0 ? at + 2 : end + 1;
  }

  function tag() {
    const name = /^<(\w+)>/.exec(message.slice(at))?.[1];
    if (name) found.add(`<${name}>`);
    at++;
  }

  function argument() {
    const [whole = "{", name = ""] = /^\{\s*(\w+)\s*/.exec(message.slice(at)) ?? [];
    found.add(name);
    at += whole.length;
    while (at < message.length && message[at] !== "}") {
      if (message[at] === "{") branch();
      else at++;
    }
    at++;
  }

  function branch() {
    at++;
    text();
    at++;
  }

  while (at < message.length) {
    text();
    at++;
  }
  return [...found].sort();
}
