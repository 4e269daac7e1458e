// Imports a file into the store of a folder, saying how far it is, until it ends or is killed:
// node --import tsx tests/support/import-until-killed.ts FOLDER FILE SLUG IMPORT thread|here

import { migrationsFolder } from "@/db/client";
import { localActor } from "@/db/context";
import { EventFile } from "@/db/import/event-file";
import { readHere } from "@/db/import/event-pieces";
import { runImport } from "@/db/import/run-import";
import { sqliteStore } from "@/db/sqlite/store";
import { readInTestThread } from "./read-in-test-thread";

const [folder = "", path = "", slug = "", importId = "", where = "here"] = process.argv.slice(2);
const store = sqliteStore(folder, migrationsFolder("sqlite"));
const file = await EventFile.at(path);
const told = new Proxy(file, {
  get(target, name) {
    if (name !== "bytes") return Reflect.get(target, name);
    return (from: number, most: number) => {
      console.log(from);
      return target.bytes(from, most);
    };
  },
});
const clock = () => new Date("2024-03-01T12:00:00Z");
const read = where === "thread" ? readInTestThread : readHere;
await runImport({ store, actor: localActor, slug, importId, file: told, clock, read });
await store.close();
console.log("done");
