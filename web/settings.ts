import { type Database, database } from "@/db/client";
import { loadCalendar } from "@/domain/calendar/queries";
import type { WorkingCalendar } from "@/domain/calendar/rules";
import { settingsChannel } from "@/domain/office/channel";
import { getInstallation, getOffice, type Office } from "@/domain/office/queries";

/** What hardly ever changes, and every page needs. */
export interface Settings {
  office: Office;
  installation: { sample: boolean; test: boolean };
  calendar: WorkingCalendar;
}

/** Settings that are kept for as long as the database would tell of a change. */
export interface KeptSettings {
  get(): Promise<Settings>;
  /** For whoever has just changed them, and must not see the old ones once more. */
  forget(): void;
}

/**
 * Listens on a connection of its own. While that is not open nothing is kept; where it was lost, what was kept is
 * forgotten as soon as it is open again, and until then for no longer than `patience`.
 */
export function keepSettings(connection: Database, patience = 10_000): KeptSettings {
  let kept: { settings: Promise<Settings>; until: number } | undefined;
  let listens = false;
  const forget = () => {
    kept = undefined;
  };
  const begin = () => {
    listens = true;
    forget();
  };
  connection.$client.listen(settingsChannel, forget, begin).catch(console.error);
  return {
    forget,
    get: () => {
      if (kept && performance.now() < kept.until) return kept.settings;
      const settings = loadSettings(connection);
      settings.catch(forget);
      kept = listens ? { settings, until: performance.now() + patience } : undefined;
      return settings;
    },
  };
}

async function loadSettings(connection: Database): Promise<Settings> {
  const [office, installation, calendar] = await Promise.all([
    getOffice(connection),
    getInstallation(connection),
    loadCalendar(connection),
  ]);
  return { office, installation, calendar };
}

// Once a process, over the copies of this module that a build may make.
const ours = globalThis as { giaoBanSettings?: KeptSettings };

/** The settings of this process. */
export function settings(): KeptSettings {
  ours.giaoBanSettings ??= keepSettings(database());
  return ours.giaoBanSettings;
}
