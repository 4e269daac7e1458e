/** @type {import('next').NextConfig} */
const config = {
  outputFileTracingIncludes: { "/*": ["./db/migrations/**", "./public/tokens.css"] },
  serverExternalPackages: ["better-sqlite3"],
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  typedRoutes: false,
};
export default config;
