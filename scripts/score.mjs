// npm run --silent score -- FILE: what the engine says about a golden case or a bare input, as one JSON object.
// Exit 0: answered. Exit 1: the model and its evidence contradict each other (the error is on stdout). Exit 2: not a valid file.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { runTypescript } from "./run-typescript.mjs";

// npm starts a script in the root of the project; a path given from elsewhere is meant from there.
process.argv = process.argv.map((word, index) =>
  index < 2 || existsSync(word) ? word : resolve(process.env.INIT_CWD ?? "", word),
);
await runTypescript("scripts/score.ts");
