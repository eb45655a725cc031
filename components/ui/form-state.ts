/**
 * What a form's action answers. `errors` and `values` are keyed by the fields' names; `values` is what was typed,
 * to be shown again where the browser runs no script and the page comes back as a whole.
 */
export type FormState = {
  status: "idle" | "saved" | "error" | "conflict";
  message?: string;
  errors?: Record<string, string>;
  values?: Record<string, string | string[]>;
  /** An instant, ISO 8601. */
  savedAt?: string;
};

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export const idle: FormState = { status: "idle" };
