import { deflateRawSync, deflateSync } from "node:zlib";

/** Small files that are what they say, made byte by byte. */

const latin = (text: string) => Buffer.from(text, "latin1");

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}

/** The checksum of PNG and ZIP, which Node has of its own only from 20.15 on. */
function crc32(data: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A document of one page, padded to a number of bytes where one is given. */
export function aPdf(size = 0): Buffer {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>",
  ];
  let body = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 4\n0000000000 65535 f \n${places.join("")}`;
  const end = `${table}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.concat([latin(body + end), Buffer.alloc(Math.max(0, size - body.length - end.length), "%")]);
}

/** A picture of one grey point. */
export function aPng(): Buffer {
  const part = (name: string, data: Buffer) => {
    const named = Buffer.concat([latin(name), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([size, named, sum]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const points = deflateSync(Buffer.from([0, 128]));
  return Buffer.concat([
    latin("\x89PNG\r\n\x1a\n"),
    part("IHDR", head),
    part("IDAT", points),
    part("IEND", Buffer.alloc(0)),
  ]);
}

export const aGif = () => Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
export const aJpeg = () => latin("\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9");
export const aWebp = () => Buffer.from("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==", "base64");
export const aHeic = () => latin("\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08mdat");
export const aTiff = () => latin("II*\0\x08\0\0\0\0\0\0\0\0\0");
export const anRtf = () => latin("{\\rtf1\\ansi Bao cao}");

/** An archive with these entries; the odd ones are packed, the others lie in it as they are. */
export function aZip(entries: Record<string, string | Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [index, [name, text]] of Object.entries(entries).entries()) {
    const plain = Buffer.from(text);
    const data = index % 2 ? deflateRawSync(plain) : plain;
    const shared = Buffer.concat([
      ...[number(20, 2), number(0x0800, 2), number(index % 2 ? 8 : 0, 2), number(0, 4)],
      ...[number(crc32(plain), 4), number(data.length, 4), number(plain.length, 4)],
      ...[number(Buffer.byteLength(name), 2), number(0, 2)],
    ]);
    const file = Buffer.concat([latin("PK\x03\x04"), shared, Buffer.from(name), data]);
    files.push(file);
    const rest = Buffer.concat([Buffer.alloc(10), number(offset, 4), Buffer.from(name)]);
    directory.push(latin("PK\x01\x02"), number(20, 2), shared, rest);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const count = number(Object.keys(entries).length, 2);
  const end = [latin("PK\x05\x06"), number(0, 4), count, count, number(listed.length, 4), number(offset, 4)];
  return Buffer.concat([...files, listed, ...end, number(0, 2)]);
}

const mainTypes = {
  docx: "wordprocessingml.document.main",
  xlsx: "spreadsheetml.sheet.main",
  pptx: "presentationml.presentation.main",
  ppsx: "presentationml.slideshow.main",
};

/** A document of today's Office, with further entries where they are given. */
export function anOfficeFile(format: keyof typeof mainTypes, more: Record<string, string> = {}): Buffer {
  const type = `application/vnd.openxmlformats-officedocument.${mainTypes[format]}+xml`;
  return aZip({
    "_rels/.rels": "<Relationships/>",
    "[Content_Types].xml": `<Types><Override PartName="/main.xml" ContentType="${type}"/></Types>`,
    "main.xml": "<document/>",
    ...more,
  });
}

/** An OpenDocument: text, spreadsheet or presentation. */
export const anOpenDocument = (kind: string, more: Record<string, string> = {}) =>
  aZip({ mimetype: `application/vnd.oasis.opendocument.${kind}`, "content.xml": "<content/>", ...more });

const [free, chainEnd, table] = [0xffffffff, 0xfffffffe, 0xfffffffd];

/** The container of Office before 2007, with these names at its top and those below the first of them. */
export function aCompound(top: string[], below: string[] = []): Buffer {
  const names = ["Root Entry", ...top, ...below];
  const isLast = (index: number) => index === top.length || index === names.length - 1;
  const entries = names.map((name, index) => {
    const entry = Buffer.alloc(128);
    entry.write(name, "utf16le");
    entry.writeUInt16LE((name.length + 1) * 2, 64);
    entry.writeUInt8(index === 0 ? 5 : 2, 66);
    entry.writeUInt32LE(free, 68);
    entry.writeUInt32LE(index > 0 && !isLast(index) ? index + 1 : free, 72);
    entry.writeUInt32LE(index === 0 ? 1 : index === 1 && below.length > 0 ? top.length + 1 : free, 76);
    return entry;
  });
  const sectors = Math.ceil(names.length / 4);
  const head = Buffer.alloc(512, 0xff);
  head.fill(0, 0, 76);
  head.write("d0cf11e0a1b11ae1", "hex");
  head.writeUInt16LE(9, 30);
  head.writeUInt32LE(1, 44);
  head.writeUInt32LE(1, 48);
  head.writeUInt32LE(chainEnd, 68);
  head.writeUInt32LE(0, 76);
  const chains = Buffer.alloc(512, 0xff);
  chains.writeUInt32LE(table, 0);
  for (let sector = 1; sector <= sectors; sector += 1)
    chains.writeUInt32LE(sector === sectors ? chainEnd : sector + 1, sector * 4);
  const listed = Buffer.concat(entries);
  return Buffer.concat([head, chains, listed, Buffer.alloc(sectors * 512 - listed.length)]);
}
