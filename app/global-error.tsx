"use client";

import { useEffect } from "react";
import "./styles/main.css";

/** Even the frame of the page failed: neither the language nor the theme is known, so both languages stand here. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => console.error(error), [error]);
  return (
    <html lang="vi">
      <body>
        <title>Có lỗi · Giao Ban</title>
        <header className="masthead">
          <div>
            <p className="brand">Giao Ban</p>
          </div>
        </header>
        <main className="sheet">
          <header className="entry head">
            <div className="side figures">500</div>
            <div className="text">
              <h1>Trang này chưa mở được.</h1>
              <p className="under quiet">
                Lỗi ở phía máy chủ. Những gì đã lưu vẫn còn. Thử mở lại, hoặc chờ ít phút rồi tải lại trang.
              </p>
              <p className="under quiet" lang="en">
                This page could not be opened. The error is on the server. What was saved is still there. Try
                again, or wait a few minutes and reload the page.
              </p>
              <p className="under">
                <button type="button" className="button is-primary" onClick={retry}>
                  Mở lại<span lang="en">Try again</span>
                </button>
              </p>
            </div>
          </header>
        </main>
      </body>
    </html>
  );
}
