// Writes the migration of both dialects from db/schema: npm run db:generate -- --name what-changed [--custom]
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
if (!args.some((arg) => arg.startsWith("--name"))) {
  console.error("Name the change: npm run db:generate -- --name what-changed");
  process.exit(2);
}
for (const DIALECT of ["sqlite", "pg"]) {
  const { status } = spawnSync(process.execPath, ["node_modules/drizzle-kit/bin.cjs", "generate", ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, DIALECT },
  });
  if (status !== 0) process.exit(status ?? 1);
}
