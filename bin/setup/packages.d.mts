interface Lock {
  packages: Record<string, { version?: string; optional?: boolean; os?: string[]; cpu?: string[] }>;
}

export function isInstalled(wanted: Lock | null, found: Lock | null): boolean;
export function lacksThisMachine(lock: { packages: Record<string, object> }, machine?: string): boolean;
