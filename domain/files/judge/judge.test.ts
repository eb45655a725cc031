import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as sample from "@/test/sample-files";
import { aCompound, anOfficeFile, anOpenDocument, aZip } from "@/test/sample-files";
import { judge } from ".";

const kept: [expected: string, name: string, content: Buffer][] = [
  ["pdf", "báo cáo.pdf", sample.aPdf()],
  ["pdf", "báo cáo.exe", sample.aPdf()],
  ["png", "ảnh.html", sample.aPng()],
  ["jpg", "ảnh.jpg", sample.aJpeg()],
  ["gif", "ảnh.gif", sample.aGif()],
  ["webp", "ảnh.webp", sample.aWebp()],
  ["heic", "ảnh.heic", sample.aHeic()],
  ["tif", "ảnh.tiff", sample.aTiff()],
  ["rtf", "đơn.doc", sample.anRtf()],
  ["docx", "x.docx", anOfficeFile("docx")],
  ["xlsx", "x.zip", anOfficeFile("xlsx")],
  [
    "xlsx",
    "x.xlsx",
    aZip({
      a: "",
      "[Content_Types].xml":
        '<Default ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main" Extension="bin"/>' +
        '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>',
    }),
  ],
  ["pptx", "x", anOfficeFile("pptx")],
  ["ppsx", "x.ppsx", anOfficeFile("ppsx")],
  ["odt", "x.odt", anOpenDocument("text")],
  ["ods", "x.ods", anOpenDocument("spreadsheet", { "Basic/Standard/script-lb.xml": "<library/>" })],
  ["odp", "x.odp", anOpenDocument("presentation")],
  ["doc", "x.doc", aCompound(["WordDocument", "1Table"])],
  ["doc", "x.xls", aCompound(["ObjectPool", "1Table", "Data", "WordDocument"], ["Workbook"])],
  ["xls", "x.xls", aCompound(["Workbook"])],
  ["xls", "x.xls", aCompound(["SummaryInformation", "Book"])],
  ["ppt", "x.ppt", aCompound(["Current User", "PowerPoint Document"])],
  ["zip", "x.docx", aZip({ "Báo cáo.txt": "Xong", "báo cáo/6.txt": "Xong" })],
  ["zip", "x.zip", aZip({ a: "" })],
  ["rar", "x.rar", Buffer.from("Rar!\x1a\x07\x01\0", "latin1")],
  ["7z", "x.7z", Buffer.from("7z\xbc\xaf\x27\x1c\0\x04", "latin1")],
  ["txt", "ghi chú.txt", Buffer.from("Kết luận: 5 < 6 và 7 > 2\r\n\tGiao Sở Ngoại vụ")],
  ["txt", "không tên", Buffer.from("\ufeffKết luận")],
  ["txt", "x.txt", Buffer.from("\ufeffKết luận", "utf16le")],
  ["csv", "Số liệu.CSV", Buffer.from("Chỉ tiêu;Giá trị\nFDI;48,5")],
  ["csv", "x.csv", Buffer.from("\ufeffChỉ tiêu\tGiá trị", "utf16le")],
];

const refused: [fault: string, name: string, content: Buffer][] = [
  ["empty", "x.pdf", Buffer.alloc(0)],
  ["empty", "x.txt", Buffer.from(" \r\n\t")],
  ["program", "báo cáo.pdf", Buffer.from("MZ\x90\0\x03")],
  ["program", "x", Buffer.from("\x7fELF\x02", "latin1")],
  ["program", "x.docx", Buffer.from("cafebabe00000034", "hex")],
  ["program", "x.pdf.lnk", Buffer.from("4c0000000114020000", "hex")],
  ["program", "x.zip", aZip({ "META-INF/MANIFEST.MF": "Main-Class: X", "X.class": "" })],
  ["program", "x.apk", aZip({ "AndroidManifest.xml": "", "classes.dex": "" })],
  ["markup", "báo cáo.pdf", Buffer.from("<!DOCTYPE html><script>alert(1)</script>")],
  ["markup", "x.txt", Buffer.from("\ufeff \n<html>")],
  ["markup", "x.txt", Buffer.from("\ufeff<html></html>", "utf16le")],
  ["markup", "x.png", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ["markup", "x.svg", Buffer.from('<?xml version="1.0"?><svg/>')],
  ["markup", "x.csv", Buffer.from("tên;giá trị\n<script src=//evil.example></script>;5")],
  ["markup", "x.txt", Buffer.from("GIF <img src=x onerror=alert(1)>")],
  ["markup", "x.htm", Buffer.from("chỉ là chữ")],
  ["markup", "x.eml", Buffer.from("From: a@example.com\r\n\r\nxin chào")],
  ["script", "x.txt", Buffer.from("#!/bin/sh\nrm -rf /")],
  ["script", "x.bat", Buffer.from("@echo off")],
  ["script", "x.JS", Buffer.from("alert(1)")],
  ["script", "x.vbs . ", Buffer.from("MsgBox 1")],
  ["macros", "x.docx", anOfficeFile("docx", { "word/vbaProject.bin": "x" })],
  ["macros", "x.xlsx", anOfficeFile("xlsx", { "xl/macrosheets/sheet1.xml": "x" })],
  [
    "macros",
    "x.docm",
    aZip({ a: "", "[Content_Types].xml": "application/vnd.ms-word.document.macroEnabled.main+xml" }),
  ],
  ["macros", "x.odt", anOpenDocument("text", { "Basic/Standard/Module1.xml": "x" })],
  ["macros", "x.doc", aCompound(["Macros", "WordDocument"], ["VBA"])],
  ["locked", "x.docx", aCompound(["EncryptionInfo", "EncryptedPackage"])],
  ["unknown", "x.msg", aCompound(["__properties_version1.0"])],
  ["unknown", "x.doc", aCompound(["WordDocument"]).subarray(0, 600)],
  ["unknown", "x.docx", anOfficeFile("docx").subarray(0, 200)],
  ["unknown", "x.mp3", Buffer.from("ID3\x03\0\0", "latin1")],
  ["unknown", "x.txt", Buffer.from("chữ\0chữ")],
  ["unknown", "x.txt", Buffer.from("B\xe1o c\xe1o", "latin1")],
  ["unknown", "x.pdf", Buffer.concat([Buffer.from("\x01\x02"), sample.aPdf()])],
];

describe("a file is what its bytes show", () => {
  test.each(kept)("%s: %s", (format, name, content) => {
    expect(judge(content, name)).toEqual({ format });
  });

  test.each(refused)("refused as %s: %s", (fault, name, content) => {
    expect(judge(content, name)).toEqual({ fault });
  });
});

test("whatever bytes follow a beginning that is known, there is an answer", () => {
  const beginnings = [...kept, ...refused].map(([, , content]) => content);
  const broken = fc
    .tuple(fc.constantFrom(...beginnings), fc.nat(), fc.uint8Array({ maxLength: 64 }))
    .map(([content, at, bytes]) => {
      const place = at % (content.length + 1);
      return Buffer.concat([content.subarray(0, place), bytes, content.subarray(place + bytes.length)]);
    });
  fc.assert(
    fc.property(broken, (content) => {
      expect(Object.keys(judge(content, "x.pdf"))).toHaveLength(1);
    }),
    { numRuns: 2_000 },
  );
});

test("an archive that blows up is not blown up", () => {
  const bomb = aZip({ a: "", "[Content_Types].xml": "x".repeat(50_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(judge(bomb, "x.docx")).toEqual({ format: "zip" });
});
