import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/web/auth-options";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

const handler = (request: NextRequest, context: RouteContext) => NextAuth(authOptions())(request, context);

export { handler as GET, handler as POST };
