import en from "./en.json";
import vi from "./vi.json";

export type Messages = typeof vi;

// A key that one language lacks is a type error here, and the error names it.
export const messages = { vi: vi satisfies typeof en, en: en satisfies typeof vi };

/** What the browser gets: the words of components that run there. The rest stays on the server. */
export const clientNamespaces = ["state"] as const satisfies readonly (keyof Messages)[];
