import { cpuBetween, cpuTime } from "../processes";
import { openWire, type Wire } from "../wire";
import type { PagesOffice } from "./office";
import type { Visit } from "./visits";

/** What one stretch of requests took. */
export interface Stretch {
  /** Milliseconds until each answer was there. */
  waited: number[];
  bytes: number;
  seconds: number;
  /** Milliseconds of processor a request; null where the system does not tell. */
  server: number | null;
  database: number | null;
}

export interface Lines {
  office: PagesOffice;
  wires: Wire[];
  close(): void;
}

export function openLines(office: PagesOffice, connections: number): Lines {
  const wires = Array.from({ length: connections }, () => openWire(office.url));
  const close = () => {
    for (const wire of wires) wire.close();
  };
  return { office, wires, close };
}

export interface Limit {
  milliseconds: number;
  requests: number;
}

/** Makes a visit on all lines at once, each again as soon as it is answered, until time or number are used up. */
export async function drive({ office, wires }: Lines, visit: Visit, limit: Limit): Promise<Stretch> {
  const waited: number[] = [];
  let [bytes, begun] = [0, 0];
  const before = cpuTime(office.pids());
  const start = performance.now();
  const goOn = () => begun < limit.requests && performance.now() - start < limit.milliseconds;
  const work = async (wire: Wire) => {
    while (goOn()) {
      begun++;
      const exchange = await visit.make(wire);
      waited.push(exchange.milliseconds);
      bytes = exchange.bytes;
    }
  };
  await Promise.all(wires.map(work));
  const seconds = (performance.now() - start) / 1_000;
  const after = cpuTime(office.pids());
  const used = before && after && cpuBetween(before, after);
  return {
    waited,
    bytes,
    seconds,
    server: used && used.server / waited.length,
    database: used && used.database / waited.length,
  };
}

/** So that none of them always comes after the same other. */
export function turned<Item>(items: readonly Item[], round: number): Item[] {
  const first = round % Math.max(1, items.length);
  return [...items.slice(first), ...items.slice(0, first)];
}
