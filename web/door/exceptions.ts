/** Paths that other programs may post to, without an Origin: each must know its caller by a secret of its own. */
export const openToOthers: readonly string[] = [];

/** Whether the route handler of that path reads files from the body, and limits it itself; `proxy.ts` leaves it alone. */
export const isUpload = (path: string) =>
  /^\/api\/(?:meetings\/[^/]+\/files|tasks\/[^/]+\/reports)$/.test(path);
