import { useTranslations } from "next-intl";
import { Mark } from "../ui/mark";
import type { ShellAction, Theme } from "./types";

const themes: readonly Theme[] = ["device", "light", "dark"];

export function ThemeChoice({ theme, action }: { theme: Theme; action: ShellAction }) {
  const t = useTranslations("shell.theme");
  return themes.map((one, at) => (
    <li key={one} className={at === 0 ? "parted" : undefined}>
      <form action={action}>
        <button type="submit" name="theme" value={one} aria-current={one === theme ? "true" : undefined}>
          {t(one)}
          {one === theme && <Mark name="saved" />}
        </button>
      </form>
    </li>
  ));
}
