export function step<T>(name: string, work: () => Promise<T>): Promise<T>;
export function runQuietly(
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; shell?: boolean; timeout?: number; failure: string },
): Promise<string>;
