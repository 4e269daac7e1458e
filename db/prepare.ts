import { DomainError } from "@/lib/domain/errors";
import { getStore } from "./client";
import { loadSample } from "./sample/load-sample";

/** Opens the store (which migrates it) and loads the sample into an empty one; a refusal ends the server with its reason. */
export async function prepare(): Promise<void> {
  try {
    await loadSample(await getStore());
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    console.error(`vigie: ${error.message}`);
    process.exit(1);
  }
}
