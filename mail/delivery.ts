import { oneLine } from "./clean";

/** What became of an attempt to hand a letter to the mail server. */
export interface Delivery {
  /** `refused` is for good; `later` may go well another time. */
  result: "delivered" | "refused" | "later";
  /** Whether it would have happened to any letter: the server was not there, or did not let us in. */
  isOfServer: boolean;
  /** The server's words, or what was heard instead of them, in one line. */
  answer: string;
}

/** What nodemailer says of a failure (its lib/errors). */
interface Failure extends Error {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** Not logged in, or not allowed to; a server that takes no mail at all; a command at the wrong moment. */
const ofServer = [421, 503, 521, 530, 534, 535, 538];
/** Said to the sender's address, but of this letter: too large, or more than fits. */
const ofLetter = [452, 552];
/** Failures that concern a letter; others are of the connection. */
const letterCodes = ["EENVELOPE", "EMESSAGE"];

export const delivered = (response: string): Delivery => ({
  result: "delivered",
  isOfServer: false,
  answer: oneLine(response, 500),
});

/** For good: what the letter is addressed to is no address. */
export const noAddress: Delivery = {
  result: "refused",
  isOfServer: false,
  answer: "501 not a valid address",
};

/** A refusal of 5xx is for good where it is said of this letter: its address or its content. All else may pass. */
export function deliveryOf(error: unknown): Delivery {
  const failure: Failure = error instanceof Error ? error : new Error(String(error));
  const isOfServer = concernsServer(failure);
  const isFinal = !isOfServer && (failure.responseCode === undefined || failure.responseCode >= 500);
  return {
    result: isFinal ? "refused" : "later",
    isOfServer,
    answer: oneLine(failure.response || failure.message || "no answer", 500),
  };
}

function concernsServer({ code = "", command, responseCode = 0 }: Failure): boolean {
  if (!letterCodes.includes(code) || ofServer.includes(responseCode)) return true;
  // All letters have the same sender: one that is refused is refused for all of them.
  return command === "MAIL FROM" && responseCode > 0 && !ofLetter.includes(responseCode);
}
