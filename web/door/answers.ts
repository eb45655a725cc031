import type { IncomingMessage, ServerResponse } from "node:http";

/** What the door itself says, in both languages, before anybody's language is known. */
export interface Answer {
  status: number;
  text: string;
}

export const answers = {
  malformed: {
    status: 400,
    text: "Địa chỉ không hợp lệ.\nThis address is malformed.\n",
  },
  unknownMethod: {
    status: 405,
    text: "Cách gửi này không dùng được ở đây.\nThis method is not in use here.\n",
  },
  malformedForm: {
    status: 400,
    text: "Biểu mẫu gửi lên không đầy đủ. Vui lòng tải lại trang và gửi lại.\nThe form arrived incomplete. Please load the page again and send it once more.\n",
  },
  foreign: {
    status: 403,
    text: "Yêu cầu bị từ chối vì không được gửi từ trang của hệ thống này.\nRefused: this request was not sent from a page of this site.\n",
  },
  tooLarge: {
    status: 413,
    text: "Nội dung gửi lên quá lớn.\nWhat was sent is too large.\n",
  },
  failed: {
    status: 500,
    text: "Hệ thống gặp lỗi. Vui lòng thử lại sau ít phút.\nSomething went wrong here. Please try again in a few minutes.\n",
  },
} satisfies Record<string, Answer>;

export function reply(request: IncomingMessage, response: ServerResponse, { status, text }: Answer): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : text);
}
