import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { Navigation } from "@/components/shell/navigation";
import { MarkSprite } from "@/components/ui/mark-sprite";
import { clientNamespaces, messages } from "@/messages";
import { preloadFonts } from "./fonts/preload";
import "./styles/main.css";

export const metadata: Metadata = {
  title: { template: "%s · Giao Ban", default: "Giao Ban" },
  formatDetection: { telephone: false, date: false, address: false, email: false },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#12161e" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const jar = await cookies();
  const theme = jar.get("theme")?.value;
  const known = theme === "light" || theme === "dark" ? theme : undefined;
  const letterKeys = jar.get("letter-keys")?.value === "off" ? "off" : undefined;
  preloadFonts();
  const words = Object.fromEntries(clientNamespaces.map((name) => [name, messages[locale][name]]));
  return (
    <html lang={locale} data-theme={known} data-letter-keys={letterKeys}>
      <body>
        <MarkSprite />
        <Navigation />
        <NextIntlClientProvider messages={words}>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
