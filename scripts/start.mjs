// `npm start`: install, build what is stale, then serve; the server itself migrates and loads the sample on first use.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { cleanEnv, fail, root, say, setUp } from "./setup.mjs";

const port = process.env.PORT ?? "3000";
const host = process.env.HOST ?? "127.0.0.1";

if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535)
  fail(`PORT must be a number from 1 to 65535; it is "${port}"`);
if (!["127.0.0.1", "localhost", "::1"].includes(host))
  fail(
    `HOST=${host} is refused: there are no accounts yet, so whoever reaches this server could read and change everything. ` +
      "Leave HOST out to serve on 127.0.0.1 only.",
  );

const isFree = await new Promise((done) => {
  const probe = createServer();
  probe.once("error", (error) => done(error.code === "EADDRINUSE" || error.code === "EACCES" ? error.code : "free"));
  probe.once("listening", () => probe.close(() => done("free")));
  probe.listen(Number(port), host);
});
if (isFree === "EADDRINUSE")
  fail(`port ${port} is taken by another program. End it, or choose another port: PORT=3001 npm start`);
if (isFree === "EACCES")
  fail(`port ${port} may not be opened by this user. Choose one above 1023: PORT=3001 npm start`);

await setUp({ build: true });
const address = `http://${host === "::1" ? "[::1]" : host}:${port}`;
const child = spawn(
  process.execPath,
  ["node_modules/next/dist/bin/next", "start", "--port", port, "--hostname", host],
  {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...cleanEnv, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  },
);
const stop = (signal) => child.exitCode === null && child.kill(signal);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => stop(signal === "SIGHUP" ? "SIGTERM" : signal));
// npm runs this through a shell: a SIGTERM to npm ends npm and the shell but not us, so follow the parent.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && stop("SIGTERM"), 500).unref();
child.on("exit", (code, signal) => process.exit(signal || code === 143 || code === 130 ? 0 : (code ?? 1)));

// Next says "ready" before the store is open; the address is printed when the application itself answers.
let announced = false;
child.stdout.on("data", (chunk) => announced && process.stderr.write(chunk));
while (child.exitCode === null && !announced) {
  await new Promise((done) => setTimeout(done, 100));
  announced = await fetch(`${address}/api/v1/health`).then(
    (answer) => answer.ok,
    () => false,
  );
  if (announced) say(`open ${address} (end with Ctrl C)`);
}
