import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./messages/request.ts",
  // Messages are taken apart when they are built, instead of at each request, and no browser loads what takes them apart.
  experimental: { messages: { path: "./messages", format: "json", locales: "infer", precompile: true } },
});

/** @type {import("next").NextConfig} */
const config = {
  // The tests build beside a running office, into a folder of their own.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // Types of what is built; `npm test` checks those of the tests, too.
  typescript: { tsconfigPath: "tsconfig.build.json" },
  poweredByHeader: false,
  images: { unoptimized: true },
  reactStrictMode: true,
  headers: async () => [
    {
      source: "/:path*",
      headers: [{ key: "X-Content-Type-Options", value: "nosniff" }],
    },
    {
      // What a page may do. An answer to a script is none, and is short where people type.
      source: "/((?!api/(?:meetings|tasks)/).*)",
      headers: [
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
      ],
    },
    {
      // A file or a letter is shown in a frame on a page of ours; its route says so.
      source: "/((?!files/[^/]+/content$|reminders/[^/]+/letter$).*)",
      headers: [{ key: "X-Frame-Options", value: "DENY" }],
    },
  ],
  serverExternalPackages: ["@node-rs/argon2", "postgres"],
};

export default withNextIntl(config);
