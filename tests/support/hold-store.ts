// Opens the store of a folder, says so, and holds it until it is killed: node --import tsx tests/support/hold-store.ts FOLDER
import { migrationsFolder } from "@/db/client";
import { sqliteStore } from "@/db/sqlite/store";

const store = sqliteStore(process.argv[2] ?? "", migrationsFolder("sqlite"));
// The handler keeps the store: what nobody refers to is collected, and its lock with it.
process.stdin.on("data", () => void store.close());
console.log("open");
