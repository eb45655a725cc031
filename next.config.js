import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./messages/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  // The tests build beside a running office, into a folder of their own.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@node-rs/argon2", "postgres"],
};

export default withNextIntl(config);
