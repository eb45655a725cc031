export function step<T>(name: string, work: () => Promise<T>): Promise<T>;
export function runQuietly(
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; shell?: boolean; failure: string },
): Promise<string>;
