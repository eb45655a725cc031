import type { Socket } from "node:net";
import type { Readable } from "node:stream";
import { SMTPServer } from "smtp-server";

/** A letter as it came through the wire. */
export interface ReceivedLetter {
  from: string;
  to: string;
  /** Headers and body, CRLF and all. */
  raw: string;
  messageId: string;
}

/**
 * What the mail server does with one letter: takes it, refuses its recipient or its content with a code, breaks the
 * connection before it has the content or after it took it, or says nothing any more.
 */
export type Conduct =
  | "take"
  | "drop_before"
  | "drop_after"
  | "stall"
  | { refuse: number; at: "sender" | "recipient" | "content"; words?: string };

export interface RelayOptions {
  /** Asked once a letter; `attempt` counts those to the same recipient. */
  conduct?: (to: string, attempt: number) => Conduct;
  port?: number;
  /** Asks for this login. */
  login?: { user: string; pass: string };
}

export interface Relay {
  url: string;
  port: number;
  letters: ReceivedLetter[];
  lettersTo(address: string): ReceivedLetter[];
  stop(): Promise<void>;
}

/** A real mail server on loopback, which keeps what it took. */
export async function startRelay({
  conduct = () => "take",
  port = 0,
  login,
}: RelayOptions = {}): Promise<Relay> {
  const letters: ReceivedLetter[] = [];
  const attempts = new Map<string, number>();
  const decided = new Map<string, Conduct>();
  const server: SMTPServer = new SMTPServer({
    hideSTARTTLS: true,
    disableReverseLookup: true,
    authOptional: !login,
    allowInsecureAuth: true,
    disabledCommands: login ? [] : ["AUTH"],
    closeTimeout: 200,
    logger: false,
    onAuth({ username, password }, _session, done) {
      const isRight = username === login?.user && password === login?.pass;
      if (isRight) done(null, { user: username });
      else done(refusal(535, "5.7.8 Authentication failed"));
    },
    onMailFrom(_address, _session, done) {
      const whatever = conduct("", 0);
      done(typeof whatever === "object" && whatever.at === "sender" ? refusalBy(whatever) : null);
    },
    onRcptTo({ address }, session, done) {
      const attempt = (attempts.get(address) ?? 0) + 1;
      attempts.set(address, attempt);
      const chosen = conduct(address, attempt);
      decided.set(session.id, chosen);
      if (chosen === "stall") return;
      if (chosen === "drop_before") return breakOff(session.id);
      done(typeof chosen === "object" && chosen.at === "recipient" ? refusalBy(chosen) : null);
    },
    async onData(stream, session, done) {
      const raw = await textOf(stream);
      if (raw === null) return;
      const chosen = decided.get(session.id) ?? "take";
      if (typeof chosen === "object") return done(refusalBy(chosen));
      const messageId = /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? "";
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom ? mailFrom.address : "";
      letters.push({ from, to: rcptTo[0]?.address ?? "", raw, messageId });
      if (chosen === "drop_after") return breakOff(session.id);
      done(null, "2.0.0 taken");
    },
  });
  // A client that is killed leaves its connection broken.
  server.on("error", () => {});

  function breakOff(id: string): void {
    for (const connection of server.connections) {
      const { id: own, _socket } = connection as unknown as { id: string; _socket: Socket };
      if (own === id) _socket.destroy();
    }
  }

  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: chosenPort } = server.server.address() as { port: number };
  const user = login ? `${login.user}:${login.pass}@` : "";
  return {
    url: `smtp://${user}127.0.0.1:${chosenPort}`,
    port: chosenPort,
    letters,
    lettersTo: (address) => letters.filter(({ to }) => to === address),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Null where the client was gone before the end. */
async function textOf(stream: Readable): Promise<string | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString("utf8");
  } catch {
    return null;
  }
}

const refusal = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });
const refusalBy = ({ refuse, words = "not today" }: { refuse: number; words?: string }) =>
  refusal(refuse, words);
