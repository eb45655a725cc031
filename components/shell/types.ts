import type { Language } from "@/db/enums";

export type Theme = "device" | "light" | "dark";

/** Forms of the shell post `language` (vi, en) or `theme` (device, light, dark). */
export type ShellAction = (data: FormData) => Promise<void>;

export type ShellLink = { href: string; label: string; count?: number };

export type ShellProps = {
  person: { id: string; name: string; given: string; title: string };
  office: { name: string; shortName: string };
  links: readonly ShellLink[];
  /** The address of the link that leads to where one is. */
  current: string;
  language: Language;
  theme: Theme;
  sample: boolean;
  actions: {
    setLanguage: ShellAction;
    setTheme: ShellAction;
    setLetterKeys: ShellAction;
    signOut: ShellAction;
  };
};
