/** Nothing in it runs or is fetched; links of it open beside the page whose frame it is in. */
const policy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** A letter as a mail program shows it, for a frame on a page of ours. */
export function letterResponse(html: string): Response {
  const body = html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`);
  return new Response(body, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "private, no-store",
      "x-frame-options": "SAMEORIGIN",
    },
  });
}

/** For who finds none there. */
export const noLetter = () =>
  new Response(null, {
    status: 404,
    headers: { "content-security-policy": policy, "cache-control": "no-store" },
  });
