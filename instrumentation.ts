/** Runs once when the server starts, before the first request: migrations, then the sample case when nothing is stored, then the watch of the thresholds. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { prepare } = await import("./db/prepare");
  await prepare();
  const { startWatch } = await import("./db/watch/start-watch");
  await startWatch();
  const { resumeImports } = await import("./db/import/keep-importing");
  const { getStore } = await import("./db/client");
  await resumeImports(await getStore());
}
