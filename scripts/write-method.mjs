// node scripts/write-method.mjs [FILE]: writes lib/README.md, or FILE, from the text of /method and the first case.
import { runTypescript } from "./run-typescript.mjs";

await runTypescript("scripts/write-method.ts");
