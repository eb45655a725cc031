import { describe, expect, test } from "vitest";
import { mostBytes } from "@/domain/files/size";
import { complaintOf } from "@/test/outcome";
import type { BodyLimits } from "./body";
import { mostFiles, readFiles, usualLimits } from "./read-files";

const boundary = "----giaoban";
const type = `multipart/form-data; boundary=${boundary}`;
const field = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (name: string, content: string | Buffer) =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n`),
    Buffer.from("Content-Type: application/x-whatever\r\n\r\n"),
    Buffer.from(content),
    Buffer.from("\r\n"),
  ]);
const end = `--${boundary}--\r\n`;

type Piece = string | Buffer;

/** A request whose body comes in these pieces, and then ends as it is told to. */
function aRequest(pieces: Iterable<Piece>, ending: "close" | "break" | "hang" = "close", contentType = type) {
  const left = pieces[Symbol.iterator]();
  const body = new ReadableStream({
    pull(controller) {
      const { done, value } = left.next();
      if (!done) return controller.enqueue(new Uint8Array(Buffer.from(value)));
      if (ending === "close") return controller.close();
      if (ending === "break") return controller.error(new Error("aborted"));
      return new Promise(() => {});
    },
  });
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
  return new Request("http://localhost/", { ...init, headers: { "content-type": contentType } });
}

interface Taken {
  name: string;
  size: number | null;
  kind: string | undefined;
}

async function read(request: Request, limits?: Partial<BodyLimits>) {
  const taken: Taken[] = [];
  const reading = readFiles(
    request,
    async ({ name, content }, fields) => {
      taken.push({ name, size: content?.length ?? null, kind: fields.get("kind") });
    },
    { ...usualLimits, ...limits },
  );
  return { taken, complaint: (await complaintOf(reading))?.key ?? null };
}

/** The same bytes, cut where it hurts. */
function* inBits(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const whole = (...parts: Piece[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));

describe("files come out of a form", () => {
  test.each([1, 7, 64, 100_000])("whole, in their order, in pieces of %i bytes", async (size) => {
    const form = whole(
      field("kind", "agenda"),
      file("Chương trình.pdf", "%PDF-1.4\r\n--not the boundary"),
      file("", ""),
      file("../\u202ea.pdf", "b"),
      file("trống.txt", ""),
      end,
    );
    const { taken, complaint } = await read(aRequest(inBits(form, size)));
    expect(complaint).toBeNull();
    expect(taken).toEqual([
      { name: "Chương trình.pdf", size: 28, kind: "agenda" },
      { name: "../\u202ea.pdf", size: 1, kind: "agenda" },
      { name: "trống.txt", size: 0, kind: "agenda" },
    ]);
  });

  test.each([
    [mostBytes - 1, mostBytes - 1],
    [mostBytes, mostBytes],
    [mostBytes + 1, null],
  ])("with %i bytes", async (size, kept) => {
    const form = whole(file("a", Buffer.alloc(size, "-")), file("b", "b"), end);
    const { taken } = await read(aRequest(inBits(form, 65_536)));
    expect(taken.map((one) => one.size)).toEqual([kept, 1]);
  });

  test("one by one: what comes next waits until the last is stored", async () => {
    let at = 0;
    const pieces = function* () {
      for (const piece of [file("a", "a"), file("b", "b"), file("c", "c"), end]) {
        at += 1;
        yield piece;
      }
    };
    const seen: number[] = [];
    await readFiles(aRequest(pieces()), async () => {
      const before = at;
      await new Promise(setImmediate);
      expect(at).toBe(before);
      seen.push(before);
    });
    expect(seen).toHaveLength(3);
  });
});

describe("a form that is not whole gives no file that is not", () => {
  const broken: [string, Buffer][] = [
    ["nothing", Buffer.alloc(0)],
    ["no form", Buffer.from("báo cáo")],
    ["no end of the file", whole(file("a.pdf", "%PDF-1.4 abc")).subarray(0, -8)],
    ["no end of the form", whole(file("a.pdf", "x"), `--${boundary}`)],
    ["no end of a head", whole(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a`)],
    ["too many fields", whole(...Array.from({ length: 30 }, (_, at) => field(`f${at}`, "x")), end)],
  ];
  test.each(broken)("%s", async (_, form) => {
    for (const size of [5, 100_000]) {
      const { taken, complaint } = await read(aRequest(inBits(form, size)));
      expect(taken.filter((one) => one.name === "a.pdf" && one.size !== 1)).toEqual([]);
      expect(complaint).toBe("upload_broken");
    }
  });

  test.each(["text/plain", "multipart/form-data", "multipart/form-data; boundary=", ""])(
    "of type %j",
    async (contentType) => {
      const request = aRequest([file("a.pdf", "x"), end], "close", contentType);
      expect(await read(request)).toEqual({ taken: [], complaint: "upload_broken" });
    },
  );

  test("a line that breaks", async () => {
    const request = aRequest([whole(file("a.pdf", "abc")).subarray(0, -3)], "break");
    expect(await read(request)).toEqual({ taken: [], complaint: "upload_broken" });
  });

  test("what came whole before is kept", async () => {
    const request = aRequest([file("a.pdf", "a"), file("b.pdf", "abc").subarray(0, -3)], "break");
    const { taken, complaint } = await read(request);
    expect([taken.map(({ name }) => name), complaint]).toEqual([["a.pdf"], "upload_broken"]);
  });
});

describe("what takes too long or too much is let go", () => {
  test("no more bytes", async () => {
    const request = aRequest([file("a.pdf", "abc").subarray(0, -3)], "hang");
    expect(await read(request, { idle: 20 })).toEqual({ taken: [], complaint: "upload_slow" });
    expect(request.body?.locked).toBe(false);
  });

  test("a byte now and then", async () => {
    const drops = function* () {
      yield file("a.pdf", "").subarray(0, -2);
      for (;;) yield "x";
    };
    const request = aRequest(drops());
    expect(await read(request, { total: 50, most: 1e12 })).toEqual({ taken: [], complaint: "upload_slow" });
    expect(request.body?.locked).toBe(false);
  });

  test("more than a form may hold", async () => {
    const request = aRequest([file("a.pdf", "x".repeat(5_000)), end]);
    expect((await read(request, { most: 1_000 })).complaint).toBe("upload_too_large");
    expect(request.body?.locked).toBe(false);
  });

  test("more files than one form may bring: the first of them are kept", async () => {
    const files = Array.from({ length: mostFiles + 2 }, (_, at) => file(`${at}.pdf`, "x"));
    const { taken, complaint } = await read(aRequest([...files, end]));
    expect([taken.length, complaint]).toEqual([mostFiles, "upload_too_many_files"]);
  });
});
