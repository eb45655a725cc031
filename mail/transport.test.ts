import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type Conduct, type Relay, startRelay } from "@/test/relay";
import { appUrl, sender, shortTimeouts } from "@/test/sending";
import type { Letter } from "./letter";
import { createTransport } from "./transport";

const open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
});

const mailId = "0b0b0b0b-0000-4000-8000-000000000001";
const letter: Letter = {
  to: { name: "Nguyễn Văn An", address: "an@example.com" },
  subject: "2 việc quá hạn",
  text: "Lời thư.\n.\nDòng sau dấu chấm.",
  html: "<p>Lời thư.</p>",
  headers: { "Auto-Submitted": "auto-generated" },
  messageReferences: ["<task.1@giaoban.example.gov.vn>"],
};

async function relayThat(conduct?: Conduct, login?: { user: string; pass: string }): Promise<Relay> {
  const relay = await startRelay({ conduct: () => conduct ?? "take", ...(login && { login }) });
  open.push(relay);
  return relay;
}

function transportTo(url: string) {
  const transport = createTransport({ SMTP_URL: url, MAIL_FROM: sender, APP_URL: appUrl }, shortTimeouts);
  if (!transport) throw new Error("no transport");
  open.push({ stop: async () => transport.close() });
  return transport;
}

const headersOf = (raw: string) => raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");

test("a letter arrives whole, under its own id at every attempt", async () => {
  const relay = await relayThat();
  const transport = transportTo(relay.url);
  for (const _ of [1, 2]) {
    expect(await transport.send(letter, mailId)).toEqual({
      result: "delivered",
      isOfServer: false,
      answer: "250 2.0.0 taken",
    });
  }
  const [first, second] = relay.letters;
  expect(first).toMatchObject({ from: "giaoban@example.gov.vn", to: "an@example.com" });
  expect([first?.messageId, second?.messageId]).toEqual(Array(2).fill(`<${mailId}@giaoban.example.gov.vn>`));
  const headers = headersOf(first?.raw ?? "");
  expect(headers).toMatch(/^From: Giao Ban <giaoban@example\.gov\.vn>$/m);
  expect(headers).toMatch(/^References: <task\.1@giaoban\.example\.gov\.vn>$/m);
  expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m);
  expect(first?.raw).toContain("multipart/alternative");
});

test.each<[string, Conduct, { result: string; isOfServer: boolean; answer: RegExp }]>([
  [
    "a recipient for good",
    { refuse: 550, at: "recipient", words: "5.1.1 nobody here" },
    { result: "refused", isOfServer: false, answer: /^550 5\.1\.1 nobody here$/ },
  ],
  [
    "a recipient for now",
    { refuse: 450, at: "recipient" },
    { result: "later", isOfServer: false, answer: /^450 / },
  ],
  [
    "the content for good",
    { refuse: 554, at: "content" },
    { result: "refused", isOfServer: false, answer: /^554 / },
  ],
  [
    "the content for now",
    { refuse: 451, at: "content" },
    { result: "later", isOfServer: false, answer: /^451 / },
  ],
  ["our own address", { refuse: 550, at: "sender" }, { result: "later", isOfServer: true, answer: /^550 / }],
  [
    "whoever has not logged in",
    { refuse: 530, at: "sender" },
    { result: "later", isOfServer: true, answer: /^530 / },
  ],
  [
    "everything, and hangs up",
    { refuse: 421, at: "recipient" },
    { result: "later", isOfServer: true, answer: /^421 / },
  ],
  [
    "nothing, and breaks off before the content",
    "drop_before",
    { result: "later", isOfServer: true, answer: /closed/ },
  ],
  [
    "nothing, and breaks off after the content",
    "drop_after",
    { result: "later", isOfServer: true, answer: /closed/ },
  ],
  ["nothing, and says nothing", "stall", { result: "later", isOfServer: true, answer: /time/i }],
])("of a server that refuses %s", async (_, conduct, expected) => {
  const relay = await relayThat(conduct);
  const { answer, ...delivery } = await transportTo(relay.url).send(letter, mailId);
  const { answer: words, ...wanted } = expected;
  expect(delivery).toEqual(wanted);
  expect(answer).toMatch(words);
  expect(relay.letters).toHaveLength(conduct === "drop_after" ? 1 : 0);
});

test("a server that is not there, or speaks no SMTP, has trouble of its own", async () => {
  const gone = await startRelay();
  await gone.stop();
  const refused = await transportTo(gone.url).send(letter, mailId);
  expect(refused).toMatchObject({ result: "later", isOfServer: true });
  expect(refused.answer).toMatch(/ECONNREFUSED/);
  const other = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  open.push({ stop: () => new Promise((resolve) => other.close(() => resolve())) });
  const { port } = other.address() as { port: number };
  expect(await transportTo(`smtp://127.0.0.1:${port}`).send(letter, mailId)).toMatchObject({
    result: "later",
    isOfServer: true,
  });
});

test("a wrong password is trouble of the server, told without the password", async () => {
  const relay = await relayThat("take", { user: "giaoban", pass: "right" });
  await expect(transportTo(relay.url).verify()).resolves.toBeUndefined();
  const transport = transportTo(relay.url.replace("right", "hidden-one"));
  const delivery = await transport.send(letter, mailId);
  expect(delivery).toMatchObject({ result: "later", isOfServer: true });
  expect(delivery.answer).toMatch(/^535 /);
  expect(delivery.answer).not.toContain("hidden-one");
  await expect(transport.verify()).rejects.toThrow("535");
});

test("the server's words are kept in one line, and cut", async () => {
  const words = `5.1.1 no\u0007body\u202e ${"x".repeat(2_000)}`;
  const relay = await relayThat({ refuse: 550, at: "recipient", words });
  const { answer } = await transportTo(relay.url).send(letter, mailId);
  expect(answer.length).toBeLessThanOrEqual(500);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  expect(answer).not.toMatch(/[\u0000-\u001f\u202e]/);
});

const injections: [string, Partial<Letter>][] = [
  ["the subject", { subject: "Việc\r\nBcc: thief@evil.example\r\n\r\nbody" }],
  ["the name", { to: { name: "An\r\nBcc: thief@evil.example", address: "an@example.com" } }],
  ["a name with an address", { to: { name: 'An <thief@evil.example>, "', address: "an@example.com" } }],
  ["a header", { headers: { "List-Id": "x\r\nBcc: thief@evil.example" } }],
  ["references", { messageReferences: ["<a@b>\r\nBcc: thief@evil.example"] }],
];

test.each(injections)("%s cannot begin a header, nor add a recipient", async (_, part) => {
  const relay = await relayThat();
  await transportTo(relay.url).send({ ...letter, ...part }, mailId);
  expect(relay.letters).toHaveLength(1);
  expect(relay.letters[0]?.to).toBe("an@example.com");
  expect(headersOf(relay.letters[0]?.raw ?? "")).not.toMatch(/^(bcc|cc):/im);
  expect(headersOf(relay.letters[0]?.raw ?? "").match(/^to:/gim)).toHaveLength(1);
});

test.each([
  "an@example.com\r\nRCPT TO:<thief@evil.example>",
  "an@example.com, thief@evil.example",
  "an@example.com> SIZE=1 <thief@evil.example",
  "Group: an@example.com, thief@evil.example;",
  "",
])("%j is no address to send to", async (address) => {
  const relay = await relayThat();
  const delivery = await transportTo(relay.url).send({ ...letter, to: { name: "An", address } }, mailId);
  expect(relay.letters.filter(({ to }) => to !== "an@example.com")).toEqual([]);
  expect(delivery.result).toBe("refused");
});
