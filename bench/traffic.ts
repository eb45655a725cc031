import type { CDPSession } from "@playwright/test";

export interface Transfer {
  url: string;
  type: string;
  /** With all headers, as on the wire. */
  sent: number;
  received: number;
}

/** Counts what the browser sends and receives from now on; a stream that is open yet is not among it. */
export function countTraffic(devtools: CDPSession): readonly Transfer[] {
  const [finished, open] = [[] as Transfer[], new Map<string, Transfer>()];
  devtools.on("Network.requestWillBeSent", ({ requestId, request, type = "" }) => {
    const { pathname } = new URL(request.url);
    const line = `${request.method} ${pathname} HTTP/1.1\r\n`.length;
    const transfer = open.get(requestId) ?? { url: "", type: "", sent: 0, received: 0 };
    const body = Buffer.byteLength(request.postData ?? "");
    open.set(requestId, { ...transfer, url: request.url, type, sent: transfer.sent + line + body });
  });
  // What the browser really sends, cookies among it; it may be told before the request itself.
  devtools.on("Network.requestWillBeSentExtraInfo", ({ requestId, headers }) => {
    const transfer = open.get(requestId) ?? { url: "", type: "", sent: 0, received: 0 };
    const lines = Object.entries(headers).map(([name, value]) => Buffer.byteLength(`${name}: ${value}\r\n`));
    const sent = lines.reduce((sum, length) => sum + length, 2);
    open.set(requestId, { ...transfer, sent: transfer.sent + sent });
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const transfer = open.get(requestId);
    if (transfer) finished.push({ ...transfer, received: encodedDataLength });
  });
  return finished;
}

/** The bytes that were received for what is of this type. */
export function receivedOf(transfers: readonly Transfer[], type: string): number {
  return transfers.filter((one) => one.type === type).reduce((sum, one) => sum + one.received, 0);
}
