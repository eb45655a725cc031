import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { bodyLimit } from "./door/body";
import { createDoor, type Handler } from "./server";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const settings = { APP_URL: "http://localhost:3000", PORT: 3000, TRUST_PROXY: 0 };
const own = "http://localhost:3000";

const echo: Handler = (request, response) => {
  response.end(JSON.stringify(request.headers));
};

const count: Handler = async (request, response) => {
  let size = 0;
  for await (const chunk of request) size += chunk.length;
  response.end(String(size));
};

async function open(handler: Handler = echo, changes: Partial<typeof settings> = {}): Promise<number> {
  const server = createDoor(handler, { ...settings, ...changes });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** Sends exactly these lines, which no client library would, and gives the whole answer. */
function send(port: number, lines: string[], body = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write([...lines, "Connection: close", "", body].join("\r\n")),
    );
    let answer = "";
    socket.setEncoding("utf8").on("data", (text) => {
      answer += text;
    });
    socket.on("close", () => resolve(answer)).on("error", reject);
  });
}

const status = (answer: string) => Number(answer.split(" ")[1]);
const seen = (answer: string) => JSON.parse(answer.split("\r\n\r\n")[1] ?? "") as Record<string, string>;
const get = (port: number, path: string, ...headers: string[]) =>
  send(port, [`GET ${path} HTTP/1.1`, "Host: localhost:3000", ...headers]);
const post = (port: number, path: string, ...headers: string[]) =>
  send(port, [`POST ${path} HTTP/1.1`, "Host: localhost:3000", "Content-Length: 0", ...headers]);

test("a change is taken from our own origins only", async () => {
  const port = await open();
  expect(status(await post(port, "/", `Origin: ${own}`))).toBe(200);
  expect(status(await post(port, "/", "Origin: http://127.0.0.1:3000"))).toBe(200);
  for (const origin of [
    "http://evil.example",
    "null",
    "http://localhost:3001",
    "https://localhost:3000",
    "",
  ]) {
    expect(status(await post(port, "/", `Origin: ${origin}`)), origin).toBe(403);
  }
  expect(status(await post(port, "/", `Origin: ${own}`, `Origin: ${own}`))).toBe(403);
  const refused = await post(port, "/");
  expect(status(refused)).toBe(403);
  expect(refused).toContain("Yêu cầu bị từ chối");
  expect(refused).toContain("Refused");
});

test("what mail programs post to, by the token in its path, and nothing else is open to others", async () => {
  const port = await open();
  const token = "aB-_".repeat(16);
  expect(status(await post(port, `/api/mail/stop/${token}`))).toBe(200);
  expect(status(await post(port, `/api/mail/stop/${token}?one=click`, "Origin: https://mail.example"))).toBe(
    200,
  );
  for (const path of [
    `/api/mail/stop/${token.slice(1)}`,
    `/api/mail/stop/${token}a`,
    `/api/mail/stop/${token}/`,
    `/api/mail/stop/${token}/x`,
    `/api/mail//stop/${token}`,
    `/api/mail/stop/%61${token.slice(1)}`,
    `/api/mail/stop/..%2f${token.slice(5)}`,
    `/x/api/mail/stop/${token}`,
    `/stop/${token}`,
    `/?/api/mail/stop/${token}`,
    "/api/mail/stop/",
    "/api/mail/stop",
  ]) {
    expect(status(await post(port, path)), path).toBe(403);
  }
  for (const method of ["PUT", "PATCH", "DELETE"]) {
    const lines = [`${method} /api/mail/stop/${token} HTTP/1.1`, "Host: localhost:3000", "Content-Length: 0"];
    expect(status(await send(port, lines)), method).toBe(403);
  }
});

test("every method that can change something is asked for its origin, reading is not", async () => {
  const port = await open();
  for (const method of ["PUT", "PATCH", "DELETE"]) {
    expect(status(await send(port, [`${method} / HTTP/1.1`, "Host: a"])), method).toBe(403);
  }
  for (const method of ["GET", "HEAD", "OPTIONS"]) {
    expect(status(await send(port, [`${method} / HTTP/1.1`, "Host: a"])), method).toBe(200);
  }
});

test("a call of an action is an empty list or a form, whatever it says it is", async () => {
  const port = await open(count);
  const answer = async (type: string, body: string) => {
    const length = `Content-Length: ${Buffer.byteLength(body)}`;
    const head = ["POST / HTTP/1.1", "Host: localhost:3000", `Origin: ${own}`, "Next-Action: 00ab"];
    return status(await send(port, [...head, `Content-Type: ${type}`, length], body));
  };
  expect(await answer("text/plain;charset=UTF-8", "[]")).toBe(200);
  for (const type of ["text/plain", "application/json", "Multipart/Form-Data; boundary=x"]) {
    for (const body of ["", "[", "[1]", "--x--"])
      expect(await answer(type, body), `${type} ${body}`).toBe(400);
  }
});

test("methods that Next cannot make a request of are refused", async () => {
  const port = await open();
  for (const method of ["TRACE", "PROPFIND", "SEARCH"]) {
    expect(status(await send(port, [`${method} / HTTP/1.1`, "Host: a", `Origin: ${own}`])), method).toBe(405);
  }
});

test("away from loopback only the public address is our origin", async () => {
  const port = await open(echo, { APP_URL: "https://giaoban.example" });
  expect(status(await post(port, "/", "Origin: https://giaoban.example"))).toBe(200);
  expect(status(await post(port, "/", "Origin: http://localhost:3000"))).toBe(403);
});

test("malformed addresses are refused before anything decodes them", async () => {
  const port = await open();
  for (const path of [
    "/%",
    "/tasks/%zz",
    "/%E0%A4%A",
    "/tasks/%00",
    "/?q=%00",
    "/%ed%a0%80",
    "http://evil.example/",
    "*",
  ]) {
    expect(status(await get(port, path)), path).toBe(400);
  }
  for (const path of ["/", "/?q=100%", "/t%C3%ACm?q=%E2%9C%93"])
    expect(status(await get(port, path)), path).toBe(200);
});

test("what is not HTTP is refused in a word", async () => {
  const port = await open();
  expect(status(await send(port, ["NONSENSE"]))).toBe(400);
  expect(status(await get(port, "/", `X-Long: ${"a".repeat(20_000)}`))).toBe(431);
});

test("forwarding headers from outside are dropped", async () => {
  const port = await open();
  const headers = seen(
    await get(
      port,
      "/",
      "X-Forwarded-For: 1.2.3.4",
      "X-Forwarded-Host: evil.example",
      "X-Forwarded-Proto: https",
      "X-Forwarded-Prefix: /evil",
      "Forwarded: for=1.2.3.4",
      "X-Real-IP: 1.2.3.4",
      "X-Client-Address: 1.2.3.4",
      "X-Middleware-Subrequest: proxy:proxy:proxy",
      "X-Nonce: guessed",
      "Content-Security-Policy: script-src 'nonce-guessed'",
    ),
  );
  expect(headers["x-client-address"]).toBe("127.0.0.1");
  expect(headers["x-forwarded-for"]).toBe("127.0.0.1");
  expect(headers["x-forwarded-host"]).toBe("localhost:3000");
  expect(headers["x-forwarded-proto"]).toBe("http");
  expect(JSON.stringify(headers)).not.toMatch(/evil|1\.2\.3\.4|guessed|subrequest/);
});

test("behind proxies the address is taken as many hops from the right", async () => {
  const address = async (hops: number, forwarded: string) =>
    seen(await get(await open(echo, { TRUST_PROXY: hops }), "/", `X-Forwarded-For: ${forwarded}`))[
      "x-client-address"
    ];
  expect(await address(1, "6.6.6.6, 203.0.113.7")).toBe("203.0.113.7");
  expect(await address(2, "6.6.6.6, 203.0.113.7, 10.0.0.2")).toBe("203.0.113.7");
  expect(await address(1, "[2001:db8::1]:4711")).toBe("2001:db8::1");
  expect(await address(1, "203.0.113.7:4711")).toBe("203.0.113.7");
  expect(await address(1, "nonsense")).toBe("127.0.0.1");
  expect(await address(0, "203.0.113.7")).toBe("127.0.0.1");
});

test("a host name that is not ours is not passed on", async () => {
  const port = await open(echo, { APP_URL: "https://giaoban.example" });
  const headers = seen(await send(port, ["GET / HTTP/1.1", "Host: evil.example"]));
  expect(headers.host).toBe("giaoban.example");
  expect(headers["x-forwarded-host"]).toBe("giaoban.example");
  expect(headers["x-forwarded-port"]).toBe("443");
  expect(headers["x-forwarded-proto"]).toBe("https");
  const local = await open();
  expect(seen(await send(local, ["GET / HTTP/1.1", "Host: 127.0.0.1:3000"])).host).toBe("127.0.0.1:3000");
  expect(seen(await post(local, "/", "Origin: http://127.0.0.1:3000")).host).toBe("127.0.0.1:3000");
});

test("bodies end at the limit, announced or not", async () => {
  const port = await open(count);
  const large = "a".repeat(bodyLimit + 1);
  const head = ["POST / HTTP/1.1", "Host: localhost:3000", `Origin: ${own}`];
  const fits = await send(port, [...head, `Content-Length: ${bodyLimit}`], large.slice(1));
  expect(fits.split("\r\n\r\n")[1]).toBe(String(bodyLimit));
  expect(status(await send(port, [...head, `Content-Length: ${large.length}`], large))).toBe(413);
  const chunk = `${(200_000).toString(16)}\r\n${"a".repeat(200_000)}\r\n`;
  const chunked = [...head, "Transfer-Encoding: chunked"];
  expect((await send(port, chunked, `${chunk}0\r\n\r\n`)).split("\r\n\r\n")[1]).toContain("200000");
  expect(status(await send(port, chunked, `${chunk.repeat(10)}0\r\n\r\n`))).toBe(413);
  expect(status(await post(port, "/", `Origin: ${own}`)), "still serving").toBe(200);
});

test("files come in as they are, where a route counts them itself", async () => {
  const port = await open(count);
  const sendTo = (path: string, method = "POST") => {
    const head = [`${method} ${path} HTTP/1.1`, "Host: localhost:3000", `Origin: ${own}`];
    const form = ["Content-Type: multipart/form-data; boundary=x", `Content-Length: ${bodyLimit + 1}`];
    return send(port, [...head, ...form], "a".repeat(bodyLimit + 1));
  };
  expect((await sendTo("/api/meetings/1/files")).split("\r\n\r\n")[1]).toBe(String(bodyLimit + 1));
  expect(status(await sendTo("/api/meetings/1/files", "PUT"))).toBe(413);
  for (const path of [
    "/api/meetings/1/files/",
    "/api/meetings/files",
    "/api/meetings/1/2/files",
    "/x/api/meetings/1/files",
  ])
    expect(status(await sendTo(path)), path).toBe(413);
});

test("a form is passed on whole or not at all", async () => {
  const port = await open(count);
  const sendForm = (body: string, type = 'boundary="b 1"') =>
    send(
      port,
      [
        "POST / HTTP/1.1",
        "Host: localhost:3000",
        `Origin: ${own}`,
        `Content-Type: multipart/form-data; ${type}`,
        `Content-Length: ${body.length}`,
      ],
      body,
    );
  const part = (head: string, text: string) => `--b 1\r\n${head}\r\n\r\n${text}\r\n`;
  const field = 'Content-Disposition: form-data; name="a"';
  const whole = [
    `${part(field, "one")}${part(`${field}; filename=""\r\nContent-Type: text/plain`, "")}--b 1--\r\n`,
    `${part(field, "a line --b 1 with --b 1--")}--b 1--`,
    "--b 1--\r\n",
  ];
  for (const body of whole)
    expect((await sendForm(body)).split("\r\n\r\n")[1], body).toBe(String(body.length));
  const broken = [
    "",
    "junk",
    part(field, "one"),
    `${part("Content-Type: text/plain", "one")}--b 1--`,
    `${field}--b 1--`,
  ];
  for (const body of broken) expect(status(await sendForm(body)), body).toBe(400);
  expect(status(await sendForm(whole[0] ?? "", "charset=utf-8"))).toBe(400);
});

test("an error of ours is a short sentence, without a word about its cause", async () => {
  const noise = console.error;
  console.error = () => {};
  const port = await open(async () => {
    throw new Error("secret path /srv");
  });
  const answer = await get(port, "/");
  console.error = noise;
  expect(status(answer)).toBe(500);
  expect(answer).toContain("Something went wrong");
  expect(answer).not.toContain("secret");
});
