import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Runs the start script with variables that it must refuse before it installs or builds anything. */
function start(variables: Record<string, string>): { code: number | null; said: string } {
  const result = spawnSync(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: { ...process.env, PORT: "3999", ...variables },
    encoding: "utf8",
    timeout: 20_000,
  });
  return { code: result.status, said: result.stderr };
}

test.each(["0.0.0.0", "192.168.1.10", "example.org", "::"])("HOST=%s is refused with the reason", (host) => {
  const { code, said } = start({ HOST: host });
  expect(code).toBe(1);
  expect(said).toContain(`HOST=${host} is refused: there are no accounts yet`);
});

test.each(["0", "65536", "abc", "-1", "3000x", ""])("PORT=%j is refused and the rule named", (port) => {
  const { code, said } = start({ PORT: port });
  expect(code).toBe(1);
  expect(said).toContain("PORT must be a number from 1 to 65535");
});

test("a taken port gets a message that says what to do", async () => {
  const other = createServer();
  const port = await new Promise<number>((done) =>
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      done(address !== null && typeof address === "object" ? address.port : 0);
    }),
  );
  const { code, said } = start({ PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(`port ${port} is taken by another program`);
  expect(said).toContain("PORT=3001 npm start");
});
