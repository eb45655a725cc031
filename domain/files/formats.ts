const office = "application/vnd.openxmlformats-officedocument";
const open = "application/vnd.oasis.opendocument";

/** What a file may be: as which media type it is served, and how its name may end, the usual ending first. */
export const formats = {
  pdf: { mediaType: "application/pdf", endings: ["pdf"] },
  docx: { mediaType: `${office}.wordprocessingml.document`, endings: ["docx"] },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, endings: ["xlsx"] },
  pptx: { mediaType: `${office}.presentationml.presentation`, endings: ["pptx"] },
  ppsx: { mediaType: `${office}.presentationml.slideshow`, endings: ["ppsx"] },
  doc: { mediaType: "application/msword", endings: ["doc"] },
  xls: { mediaType: "application/vnd.ms-excel", endings: ["xls"] },
  ppt: { mediaType: "application/vnd.ms-powerpoint", endings: ["ppt", "pps"] },
  odt: { mediaType: `${open}.text`, endings: ["odt"] },
  ods: { mediaType: `${open}.spreadsheet`, endings: ["ods"] },
  odp: { mediaType: `${open}.presentation`, endings: ["odp"] },
  rtf: { mediaType: "application/rtf", endings: ["rtf"] },
  txt: { mediaType: "text/plain", endings: ["txt"] },
  csv: { mediaType: "text/csv", endings: ["csv"] },
  png: { mediaType: "image/png", endings: ["png"] },
  jpg: { mediaType: "image/jpeg", endings: ["jpg", "jpeg"] },
  gif: { mediaType: "image/gif", endings: ["gif"] },
  webp: { mediaType: "image/webp", endings: ["webp"] },
  heic: { mediaType: "image/heic", endings: ["heic", "heif"] },
  tif: { mediaType: "image/tiff", endings: ["tif", "tiff"] },
  zip: { mediaType: "application/zip", endings: ["zip"] },
  rar: { mediaType: "application/vnd.rar", endings: ["rar"] },
  "7z": { mediaType: "application/x-7z-compressed", endings: ["7z"] },
} satisfies Record<string, { mediaType: string; endings: readonly string[] }>;

export type Format = keyof typeof formats;

const pictures: readonly string[] = ["png", "jpg", "gif", "webp"].map(
  (name) => formats[name as Format].mediaType,
);

/** How a browser can show it on a page of ours, as a picture or as pages; null for what is only downloaded. */
export function shownAs(mediaType: string): "picture" | "pages" | null {
  if (mediaType === formats.pdf.mediaType) return "pages";
  return pictures.includes(mediaType) ? "picture" : null;
}
