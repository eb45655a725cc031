import type { Target } from "./types";

const everyList = "giao-ban:recent:";
const most = 7;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** What a browser keeps for its pages; nothing where it is blocked. */
export function browserStore(): Store | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** What somebody opened last in this browser, the latest first. */
export function recentOf(store: Store | null, personId: string): Target[] {
  try {
    const kept: unknown = JSON.parse(store?.getItem(everyList + personId) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isTarget).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Puts what somebody looks at before what they looked at earlier. */
export function noteVisit(store: Store | null, personId: string, visited: Target): void {
  const others = recentOf(store, personId).filter(({ href }) => href !== visited.href);
  try {
    store?.setItem(everyList + personId, JSON.stringify([visited, ...others].slice(0, most)));
  } catch {
    // No room, or none allowed: then nothing is remembered.
  }
}

/** Whoever signs out leaves no traces of what they read. */
export function forgetVisits(store: Store): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
  for (const key of keys) if (key.startsWith(everyList)) store.removeItem(key);
}

// It is a browser that kept it: an address that leads elsewhere is not ours.
function isTarget(value: unknown): value is Target {
  const { href, title } = (value ?? {}) as Partial<Target>;
  return typeof href === "string" && /^\/(?![/\\])/.test(href) && typeof title === "string";
}
