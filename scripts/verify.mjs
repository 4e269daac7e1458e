// npm run verify -- FILE [--key FINGERPRINT]: is a downloaded snapshot what was signed, and do its scores follow from its evidence?
// Exit 0: all of it. Exit 1: something does not match. Exit 2: not a readable snapshot. Needs no database and no network.
import { runTypescript } from "./run-typescript.mjs";

await runTypescript("scripts/verify.ts");
