import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/web/auth-options";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  try {
    return await NextAuth(authOptions())(request, context);
  } catch (error) {
    // A cookie or field that should hold an address, and holds none.
    if (error instanceof TypeError) return new Response(null, { status: 400 });
    throw error;
  }
}

/** Nobody comes back here from another provider; next-auth would fail on who tries. */
export async function GET(request: NextRequest, context: RouteContext) {
  const [door] = (await context.params).nextauth;
  return door === "callback" ? new Response(null, { status: 404 }) : handle(request, context);
}

/** A body that is not the JSON it says would make next-auth fail, too. */
export async function POST(request: NextRequest, context: RouteContext) {
  const isJson = request.headers.get("content-type")?.includes("application/json");
  const body = isJson
    ? await request
        .clone()
        .json()
        .catch(() => null)
    : {};
  return body === null ? new Response(null, { status: 400 }) : handle(request, context);
}
