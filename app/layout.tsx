import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { words } from "./_i18n/server";
import { WordsFor } from "./_i18n/words-for";

export const metadata: Metadata = { title: { default: "Vigie", template: "%s · Vigie" } };
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language, say } = await words();
  const theme = (await cookies()).get("vigie-theme")?.value;
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang={language} data-theme={theme === "light" || theme === "dark" ? theme : undefined}>
      <head>
        {/* react-aria reads it here for the one style element that it makes. */}
        <meta property="csp-nonce" nonce={nonce} />
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
