/** Paths that other programs may post to, without an Origin: each must know its caller by a secret of its own. */
export const openToOthers: readonly string[] = [];

/** Paths whose route handler reads a file from the body, and limits it itself. */
export const uploads: readonly string[] = [];
