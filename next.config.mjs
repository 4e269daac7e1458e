/** Headers that never change; the content policy carries a nonce and is set in proxy.ts. */
const always = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
];

/** @type {import('next').NextConfig} */
const config = {
  outputFileTracingIncludes: { "/*": ["./db/migrations/**", "./db/extract/child/**", "./lib/exchange/*.mjs"] },
  serverExternalPackages: ["better-sqlite3"],
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  // `npm test` checks the types of the whole tree; doing it again here would only make the first start slower.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  experimental: {
    // proxy.ts makes Next buffer every body and cut it at 10 MB without a word; a document may have 12 MB
    proxyClientMaxBodySize: 13_000_000,
    // a room is loaded when somebody first opens it: 20 MB less at rest
    preloadEntriesOnStart: false,
  },
  headers: async () => [
    { source: "/:path*", headers: always },
    { source: "/fonts/:file*", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
  ],
};
export default config;
