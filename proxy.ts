import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { signInPath } from "@/web/paths";
import { isSecure, sessionCookie, sessionIdOf } from "@/web/session-cookie";

/** What a file or a letter holds is given a policy of its own by its route. */
const content = /^(\/files\/[^/]+\/(content|download)|\/reminders\/[^/]+\/letter)$/;

/** What scripts of ours ask for loads nothing itself; its answers are short, as they come while people type. */
const data = /^\/api\/(mail|meetings|my-work|remarks|search)(\/|$)/;

const open = [
  /^\/(sign-in|forgot)$/,
  /^\/(link|report)\/[^/]+$/,
  /^\/stop\/[^/]+$/,
  /^\/api\/auth(\/|$)/,
  /^\/api\/health$/,
  /^\/api\/mail\/stop\/[^/]+$/,
];

/**
 * Turns away early whoever carries no session at all (whether a session still lives, the page asks the database), and
 * gives each page its content security policy.
 */
export async function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  if (!open.some((path) => path.test(pathname)) && !(await carriesSession(request))) {
    if (pathname.startsWith("/api/")) return NextResponse.json({ error: "unauthenticated" }, { status: 401 });
    return NextResponse.redirect(new URL(signInPath(pathname + search), request.url), 307);
  }
  if (content.test(pathname)) return NextResponse.next();
  const response = data.test(pathname) ? answerWith(dataPolicy) : pageOf(request);
  response.headers.set("cache-control", cachingOf(pathname));
  if (isSecure()) response.headers.set("strict-transport-security", "max-age=31536000");
  return response;
}

const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

function answerWith(policy: string, request?: { headers: Headers }): NextResponse {
  const response = NextResponse.next({ request });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Next gives the nonce to the scripts of the page that it makes. */
function pageOf({ headers: given, nextUrl }: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = policyWith(nonce);
  const headers = new Headers(given);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-requested-path", nextUrl.pathname + nextUrl.search);
  return answerWith(policy, { headers });
}

/** Nothing of a person's is kept; and what compresses a stream, Next or a proxy, would hold its events back. */
function cachingOf(pathname: string): string {
  const isStream = /^\/api\/meetings\/[^/]+\/live$/.test(pathname);
  return isStream ? "private, no-store, no-transform" : "private, no-store";
}

async function carriesSession(request: NextRequest): Promise<boolean> {
  return (await sessionIdOf(request.cookies.get(sessionCookie())?.value)) !== null;
}

function policyWith(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

// Uploads pass by: a body that came through here would end at 10 MB.
export const config = {
  matcher: ["/((?!_next/static/|icon\\.svg$|api/meetings/[^/]+/files$|api/tasks/[^/]+/reports$).*)"],
};
