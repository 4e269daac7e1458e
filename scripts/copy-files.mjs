import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/**
 * Copies the files that lie under their own hash, and checks each while it is copied. Files never change once they are there, so this
 * needs no pause of a running Vigie; what is still being sent lies elsewhere and is left out.
 */
export async function copyFiles(from, to) {
  const damaged = [];
  let copied = 0;
  for (const folder of await foldersOf(from)) {
    await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
    for (const name of await readdir(join(from, folder))) {
      if (!/^[0-9a-f]{64}$/.test(name)) continue;
      const target = join(to, folder, name);
      if ((await copyHashing(join(from, folder, name), target)) === name) copied += 1;
      else {
        damaged.push(name);
        await rm(target, { force: true });
      }
    }
  }
  return { copied, damaged };
}

async function foldersOf(path) {
  try {
    return (await readdir(path)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

async function copyHashing(source, target) {
  const hash = createHash("sha256");
  const listen = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(createReadStream(source), listen, createWriteStream(target, { mode: 0o600, flush: true }));
  return hash.digest("hex");
}
