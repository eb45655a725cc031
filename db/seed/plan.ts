import { Refusal } from "@/env";

/** How a database stands when a server starts on it. */
export interface Beginning {
  /** Whether a server began here before. */
  begun: boolean;
  sample: boolean;
  /** Whether there is anything in it: people, departments or meetings. */
  holdsOffice: boolean;
}

interface Start {
  SAMPLE?: "0" | "1" | undefined;
  embedded: boolean;
  onLoopback: boolean;
}

/**
 * What a start does about the sample: fill it in, go on with it, or go on without. By itself it is filled in only into a
 * new embedded database that nobody but this machine reaches. Throws Refusal where SAMPLE and the data disagree.
 */
export function planSample(
  { begun, sample, holdsOffice }: Beginning,
  { SAMPLE, embedded, onLoopback }: Start,
): "fill" | "keep" | "none" {
  if (sample && SAMPLE === "0") {
    throw new Refusal(
      "SAMPLE=0 is refused: this data began with the sample, whose people are made up. Choose another DATA_DIR or DATABASE_URL for an office of your own, or leave SAMPLE unset.",
    );
  }
  if (sample) return "keep";
  if (SAMPLE === "1" && holdsOffice) {
    throw new Refusal(
      "SAMPLE=1 is refused: this data already holds an office without the sample. Choose another DATA_DIR or DATABASE_URL for the sample, or leave SAMPLE unset.",
    );
  }
  if (SAMPLE === "1") return "fill";
  const byItself = SAMPLE === undefined && embedded && onLoopback && !begun && !holdsOffice;
  return byItself ? "fill" : "none";
}
