// Opens the store of a folder, says so, and holds it until it is killed: node --import tsx tests/support/hold-store.ts FOLDER
import { migrationsFolder } from "@/db/client";
import { sqliteStore } from "@/db/sqlite/store";

sqliteStore(process.argv[2] ?? "", migrationsFolder("sqlite"));
console.log("open");
process.stdin.resume();
