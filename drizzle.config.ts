import { defineConfig } from "drizzle-kit";

// `npm run db:generate -- --name <what>` writes the migration for both dialects from db/schema.
const pg = process.env.DIALECT === "pg";
export default defineConfig({
  dialect: pg ? "postgresql" : "sqlite",
  schema: pg ? "./db/pg/schema.ts" : "./db/sqlite/schema.ts",
  out: pg ? "./db/migrations/pg" : "./db/migrations/sqlite",
});
