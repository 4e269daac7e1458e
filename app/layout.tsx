import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { PolicyNonce } from "@/app/_components/shell/policy-nonce";
import { words } from "./_i18n/server";
import { WordsFor } from "./_i18n/words-for";

export const metadata: Metadata = { title: { default: "Vigie", template: "%s · Vigie" } };
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** Asked for at once: a font that comes late moves the whole page. */
const FONT = "/fonts/source-sans-3-latin-wght-normal.woff2";

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language, say } = await words();
  const theme = (await cookies()).get("vigie-theme")?.value;
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang={language} data-theme={theme === "light" || theme === "dark" ? theme : undefined}>
      <head>
        {/* react-aria reads it here for the one style element that it makes. */}
        <PolicyNonce nonce={nonce} />
        <link rel="preload" href={FONT} as="font" type="font/woff2" crossOrigin="anonymous" />
      </head>
      <body>
        <a className="skip" href="#main">
          {say("ui.skip")}
        </a>
        <WordsFor namespaces={["ui", "errors"]}>{children}</WordsFor>
      </body>
    </html>
  );
}
