/** What a form's action answers. `errors` and `values` are keyed by the fields' names. */
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
