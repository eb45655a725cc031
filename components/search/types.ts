import type { Messages } from "@/messages";

/** Something to go to. */
export type Target = {
  href: string;
  title: string;
  note?: string;
};

export type TargetGroup = { label: string; targets: readonly Target[] };

/** The words of what opens over a page: fetched when it is opened for the first time. */
export type SearchWords = Pick<Messages, "palette" | "keys">;
