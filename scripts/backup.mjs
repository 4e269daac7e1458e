// `npm run backup -- FOLDER`: a consistent copy of the database, also while Vigie runs, of the files that documents were taken from, and of
// the key that signs snapshots.
import { chmodSync, copyFileSync, existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { copyFiles } from "./copy-files.mjs";
import { fail, root, say, setUp } from "./setup.mjs";

const caller = process.env.INIT_CWD ?? root;
const [target] = process.argv.slice(2);
if (target === undefined) fail("name the folder for the copy: npm run backup -- FOLDER");
const data = resolve(root, process.env.VIGIE_DATA ?? "data");
const source = join(data, "vigie.db");
if (!existsSync(source)) fail(`there is no database at ${source}; start Vigie once, or set VIGIE_DATA`);
const folder = resolve(caller, target);
const copy = join(folder, "vigie.db");
if (existsSync(copy)) fail(`${copy} exists already; choose an empty folder, nothing is overwritten`);

await setUp({ build: false });
mkdirSync(folder, { recursive: true });
const Database = createRequire(import.meta.url)("better-sqlite3");
const live = new Database(source, { readonly: true, fileMustExist: true });
await live.backup(copy);
live.close();
const check = new Database(copy, { readonly: true });
const verdict = check.pragma("integrity_check", { simple: true });
check.close();
if (verdict !== "ok") fail(`the copy does not pass SQLite's integrity check: ${verdict}`);
// after the database: each file that the copy names was complete by then
const { copied, damaged } = await copyFiles(join(data, "files"), join(folder, "files"));
if (damaged.length > 0)
  fail(`these kept files do not match their own names, the disk may be failing: ${damaged.join(", ")}`);
const key = join(data, "instance-key.pem");
if (existsSync(key)) {
  copyFileSync(key, join(folder, "instance-key.pem"));
  chmodSync(join(folder, "instance-key.pem"), 0o600);
}
say(
  `copied to ${folder} with ${copied} kept files, and checked; keep it as secret as the original, it holds the signing key`,
);
