/** Whether other programs may post there, without an Origin: the route must know its caller by a secret in the path. */
export const isOpenToOthers = (path: string) => /^\/api\/mail\/stop\/[\w-]{64}$/.test(path);

/** Whether the route handler of that path reads files from the body, and limits it itself; `proxy.ts` leaves it alone. */
export const isUpload = (path: string) =>
  /^\/api\/(?:meetings\/[^/]+\/files|tasks\/[^/]+\/reports)$/.test(path);
