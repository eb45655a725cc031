import { randomUUID } from "node:crypto";
import { get, type OutgoingHttpHeaders } from "node:http";
import { actionOf, formOn } from "@/e2e/http/forms";
import { browserHeaders, type MeasuredOffice } from "./office";
import { cpuBetween, cpuTime } from "./processes";
import type { Figure, Section } from "./report";
import { median, quantile } from "./statistics";
import { type Exchange, openWire, type Wire } from "./wire";

const rounds = 15;
const perRound = 40;

/** About what is typed in a second and a half, at the speed of a good typist. */
const typed = " tổ chức kiểm tra,";

interface Round {
  exchanges: Exchange[];
  /** Milliseconds of processor a request; null where the system does not tell. */
  server: number | null;
  database: number | null;
}

type Request = (wire: Wire) => Promise<Exchange>;

/**
 * Saving what was typed in a burst, beside actions that do nothing, in turn over the same connection. While it is
 * measured the record is followed by a live stream, as it is in the browser of whoever types.
 */
export async function measureSaving(office: MeasuredOffice): Promise<Section[]> {
  const requests = {
    save: savingOf(office),
    session: await askingOf(office),
    empty: await nothingOf(office),
  };
  const wire = openWire(office.url);
  const stream = await followRecord(office);
  const measured: Record<keyof typeof requests, Round[]> = { save: [], session: [], empty: [] };
  try {
    for (const request of Object.values(requests)) await roundOf(office, wire, request);
    const before = stream.received();
    for (let round = 0; round < rounds; round++) {
      for (const name of turned(Object.keys(requests) as (keyof typeof requests)[], round)) {
        measured[name].push(await roundOf(office, wire, requests[name]));
      }
    }
    const echoed = (stream.received() - before) / (rounds * perRound);
    return [bytesOf(measured.save, echoed), costOf(measured)];
  } finally {
    stream.close();
    wire.close();
  }
}

async function roundOf({ pids }: MeasuredOffice, wire: Wire, request: Request): Promise<Round> {
  const exchanges: Exchange[] = [];
  const before = cpuTime(pids());
  for (let count = 0; count < perRound; count++) exchanges.push(await request(wire));
  const after = cpuTime(pids());
  const used = before && after && cpuBetween(before, after);
  return {
    exchanges,
    server: used && used.server / perRound,
    database: used && used.database / perRound,
  };
}

// So that none of them always comes after the same other.
function turned<Name>(names: Name[], round: number): Name[] {
  const first = round % names.length;
  return [...names.slice(first), ...names.slice(0, first)];
}

/** Bursts of ten saves each, one conclusion after another. */
function savingOf(office: MeasuredOffice): Request {
  const path = `/api/meetings/${office.meeting.id}/edits`;
  const headers = { ...browserHeaders(office), "content-type": "application/json" };
  const parts = office.conclusions.map((part) => ({ ...part, length: office.bodyLength }));
  let [saved, burst] = [0, randomUUID()];
  return async (wire) => {
    const part = parts[Math.floor(saved / 10) % parts.length];
    if (!part) throw new Error("There is nothing to save.");
    const sequence = (saved % 10) + 1;
    if (sequence === 1) burst = randomUUID();
    const splice = { do: "splice", part: "directive", id: part.id, version: part.version };
    const edit = { ...splice, at: part.length, remove: 0, insert: typed };
    const exchange = await wire.post(path, headers, JSON.stringify({ burst, sequence, edits: [edit] }));
    if (exchange.status !== 200) throw new Error(`Saving answers ${exchange.status}: ${exchange.text}`);
    const answer: { parts: { id: string; version: number }[] } = JSON.parse(exchange.text);
    part.version = answer.parts.find(({ id }) => id === part.id)?.version ?? part.version;
    part.length += typed.length;
    saved++;
    return exchange;
  };
}

/** The form of the password, sent empty: who asks is found out, and nothing is done. */
async function askingOf(office: MeasuredOffice): Promise<Request> {
  const form = { "0": '[{"status":"idle"},"$K1"]', _1_current: "", _1_password: "" };
  return actionRequest(office, "/account", 'name="current"', form, /"status":"error","errors"/);
}

/** The switch of the language, given none: it returns at once, and asks nobody. */
async function nothingOf(office: MeasuredOffice): Promise<Request> {
  return actionRequest(
    office,
    "/account",
    'name="language"',
    { "0": '["$K1"]', _1_language: "" },
    /:null|undefined/,
  );
}

async function actionRequest(
  office: MeasuredOffice,
  path: string,
  mark: string,
  fields: Record<string, string>,
  expected: RegExp,
): Promise<Request> {
  process.env.E2E_URL = office.url;
  const headers = browserHeaders(office);
  const action = actionOf(await formOn(path, { cookie: headers.cookie }, mark));
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const whole = new Response(data);
  const body = Buffer.from(await whole.arrayBuffer());
  const sent: OutgoingHttpHeaders = {
    ...headers,
    accept: "text/x-component",
    "content-type": whole.headers.get("content-type") ?? "",
    "next-action": action,
    referer: `${office.url}${path}`,
  };
  return async (wire) => {
    const exchange = await wire.post(path, sent, body);
    if (exchange.status !== 200 || !expected.test(exchange.text)) {
      throw new Error(`The action of ${path} answers ${exchange.status}: ${exchange.text}`);
    }
    return exchange;
  };
}

/** Follows the record as its editor does. */
async function followRecord({ url, meeting, ...office }: MeasuredOffice) {
  const path = `/api/meetings/${meeting.id}/live?since=0&client=${randomUUID()}`;
  const { cookie } = browserHeaders({ url, meeting, ...office });
  return new Promise<{ received(): number; close(): void }>((resolve, reject) => {
    const asked = get(`${url}${path}`, { headers: { cookie, accept: "text/event-stream" } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`The live stream answers ${answer.statusCode}.`));
      answer.resume();
      answer.once("data", () =>
        resolve({ received: () => answer.socket.bytesRead, close: () => asked.destroy() }),
      );
    });
    asked.on("error", reject);
  });
}

function bytesOf(saves: readonly Round[], echoed: number): Section {
  const bytes = saves.flatMap(({ exchanges }) => exchanges.map((one) => one.bytes));
  return {
    title: "Saving a burst of typing: bytes",
    note: `One splice of ${typed.length} characters: request and answer with all headers and cookies, as on the wire.`,
    figures: [
      { name: "request and answer", value: median(bytes), unit: "bytes", goal: 2_048 },
      { name: "the largest", value: Math.max(...bytes), unit: "bytes" },
      { name: "on the live stream besides", value: echoed, unit: "bytes" },
    ],
  };
}

function costOf(measured: Record<"save" | "session" | "empty", Round[]>): Section {
  const cpu = (rounds: readonly Round[], of: "server" | "database") =>
    rounds.flatMap((round) => round[of] ?? []);
  const total = (rounds: readonly Round[]) =>
    rounds.flatMap(({ server, database }) => (server === null || database === null ? [] : server + database));
  const wall = (rounds: readonly Round[]) =>
    rounds.flatMap(({ exchanges }) => exchanges.map((one) => one.milliseconds));
  const ratio = (measure: (rounds: readonly Round[]) => number[]) =>
    median(measure(measured.save)) / median(measure(measured.session));
  const lines = (name: string, rounds: readonly Round[]): Figure[] => [
    { name: `${name}: processor, server`, value: median(cpu(rounds, "server")), unit: "ms" },
    { name: `${name}: processor, database`, value: median(cpu(rounds, "database")), unit: "ms" },
    { name: `${name}: wall, p50`, value: median(wall(rounds)), unit: "ms" },
    { name: `${name}: wall, p95`, value: quantile(wall(rounds), 0.95), unit: "ms" },
  ];
  return {
    title: "Saving a burst of typing: cost",
    note:
      `Medians of ${rounds} rounds in turn of ${perRound} requests each. Beside it an action that only finds out who asks (the ` +
      "empty form of the password), and one that does not even that (the switch of the language without one).",
    figures: [
      { name: "processor, beside asking who it is", value: ratio(total), unit: "×", goal: 2 },
      { name: "wall, beside asking who it is", value: ratio(wall), unit: "×", goal: 2 },
      ...lines("a save", measured.save),
      ...lines("who it is", measured.session),
      ...lines("nothing", measured.empty),
    ],
  };
}
