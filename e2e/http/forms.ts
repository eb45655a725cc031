import { randomUUID } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import { type Answer, ask, origin } from "./ask";

export type Fields = Record<string, string | string[]>;

interface Form {
  /** What it sends without anybody typing. */
  hidden: Record<string, string>;
  html: string;
}

const entities: Record<string, string> = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'" };
const decoded = (text: string) => text.replace(/&(quot|amp|lt|gt|#x27);/g, (_, name) => entities[name] ?? "");

/** The forms of a page as the server wrote them, before any script. */
export function formsOf(html: string): Form[] {
  return (html.match(/<form[\s\S]*?<\/form>/g) ?? []).map((form) => ({ html: form, hidden: hiddenOf(form) }));
}

function hiddenOf(form: string): Record<string, string> {
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  const attribute = (input: string, name: string) =>
    decoded(input.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? "");
  return Object.fromEntries(inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]));
}

/** The form with that in it, of a page that the person with these headers may see. */
export async function formOn(path: string, headers: OutgoingHttpHeaders, mark: string): Promise<Form> {
  return findForm(path, headers, ({ html }) => html.includes(mark), mark);
}

/** The form with just these fields, in the order of the alphabet. */
export async function formOf(path: string, headers: OutgoingHttpHeaders, fields: string): Promise<Form> {
  return findForm(path, headers, ({ html }) => fieldsIn(html) === fields, fields);
}

async function findForm(
  path: string,
  headers: OutgoingHttpHeaders,
  isWanted: (form: Form) => boolean,
  name: string,
): Promise<Form> {
  const page = await ask(path, { headers });
  const form = formsOf(page.text).find(isWanted);
  if (!form) throw new Error(`${path} (${page.status}) has no form with ${name}.`);
  return form;
}

function fieldsIn(html: string): string {
  const names = [...html.matchAll(/ name="([^"$]+)"/g)].map(([, name]) => name ?? "");
  return [...new Set(names)]
    .filter((name) => name !== "requestId")
    .sort()
    .join(" ");
}

/** The id of the server action behind a form. */
export function actionOf({ hidden }: Form): string {
  const reference = Object.entries(hidden).find(([name]) => /^\$ACTION_\d+:0$/.test(name));
  const id = reference ? JSON.parse(reference[1]).id : hiddenName(hidden)?.slice("$ACTION_ID_".length);
  if (!id) throw new Error("The form has no action.");
  return id;
}

const hiddenName = (hidden: Form["hidden"]) =>
  Object.keys(hidden).find((name) => name.startsWith("$ACTION_ID_"));

function encoded(fields: Fields, prefix = ""): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(prefix + name, one);
  }
  return form;
}

async function post(path: string, form: FormData, headers: OutgoingHttpHeaders): Promise<Answer> {
  const whole = new Response(form);
  const type = whole.headers.get("content-type") ?? "";
  const body = Buffer.from(await whole.arrayBuffer());
  return ask(path, { method: "POST", headers: { origin: origin(), "content-type": type, ...headers }, body });
}

/** Sends a form as a browser without script does. */
export async function send(path: string, fields: Fields, headers: OutgoingHttpHeaders): Promise<Answer> {
  return post(path, encoded(fields), headers);
}

export interface State {
  status: "saved" | "error" | "conflict";
  message?: string;
  errors?: Record<string, string>;
}

/** Calls a server action as our script does, with whatever fields; null where the answer holds no state. */
export async function call(
  path: string,
  action: string,
  fields: Fields,
  headers: OutgoingHttpHeaders,
): Promise<{ answer: Answer; state: State | null }> {
  const form = encoded({ requestId: randomUUID(), ...fields }, "_1_");
  form.append("0", JSON.stringify([{ status: "idle" }, "$K1"]));
  const answer = await post(path, form, { "next-action": action, accept: "text/x-component", ...headers });
  const state = answer.text.match(/[0-9a-f]+:(\{"status":"(?:saved|error|conflict)".*\})$/m);
  return { answer, state: state ? JSON.parse(state[1] ?? "null") : null };
}

const messages: [RegExp, string][] = [
  [/^Không tìm thấy mục này/, "-"],
  [/^Tài khoản đang dùng xem được mục này nhưng không được/, "F"],
  [/^Phiên đăng nhập đã kết thúc/, "out"],
];

/** How a call ended: ok, F (forbidden), - (not found), out (no session, or sent to sign-in), or what it said. */
export function outcomeOf({ answer, state }: Awaited<ReturnType<typeof call>>): string {
  if (answer.status === 307) return answer.headers.location?.startsWith("/sign-in") ? "out" : "ok";
  if (answer.headers["x-action-redirect"] || state?.status === "saved") return "ok";
  if (!state) return String(answer.status);
  const message = state.message ?? JSON.stringify(state.errors);
  return messages.find(([pattern]) => pattern.test(message))?.[1] ?? message;
}
