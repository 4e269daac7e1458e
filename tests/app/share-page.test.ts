import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as page } from "@/app/s/[token]/route";
import { GET as download } from "@/app/s/[token]/snapshot.json/route";
import { getStore } from "@/db/client";
import { createShareLink } from "@/db/commands/create-share-link";
import { freezeSnapshot } from "@/db/commands/freeze-snapshot";
import { revokeShareLink } from "@/db/commands/revoke-share-link";
import { type Context, localActor } from "@/db/context";
import { shareHeaders } from "@/lib/exchange/share-headers";
import { call } from "../api/support/call";
import { AT, finding, NOW, openHouse, openSmallCase, report, SLUG } from "../api/support/small-case";

let close: () => Promise<void>;
let context: Context;
let snapshotId: string;
beforeEach(async () => {
  close = await openHouse();
  await openSmallCase();
  await call("POST", `${AT}/findings`, { body: { finding, report } });
  context = { store: await getStore(), actor: localActor, now: NOW };
  const snapshot = await freezeSnapshot(context, { slug: SLUG, title: "As it stood", cap: "TLP:CLEAR" });
  snapshotId = snapshot.id;
});
afterEach(() => close());

const at = (token: string, rest = "") => new Request(`http://127.0.0.1:3000/s/${encodeURIComponent(token)}${rest}`);
const given = (token: string) => ({ params: Promise.resolve({ token }) });
const open = (token: string, rest = "") => page(at(token, rest), given(token));
const link = (name: string, expiresAt?: string) =>
  createShareLink(context, { snapshotId, name, ...(expiresAt === undefined ? {} : { expiresAt }) });

describe("a link that holds", () => {
  test("gives the page with its own strict headers, and no cookie", async () => {
    const { token } = await link("For the desk");
    const answer = await open(token);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain("As it stood");
    expect(html).toContain(`href="${token}/snapshot.json"`);
    for (const [name, value] of Object.entries(shareHeaders)) expect(answer.headers.get(name)).toBe(value);
    expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'self'; img-src/);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });
  test("speaks the language that is asked for, else the one of the snapshot", async () => {
    const { token } = await link("For the desk");
    expect(await (await open(token)).text()).toContain('<html lang="en">');
    expect(await (await open(token, "?lang=fr")).text()).toContain('<html lang="fr">');
    expect(await (await open(token, "?lang=xx")).text()).toContain('<html lang="en">');
  });
  test("stays as it was when the assessment changes", async () => {
    const { token } = await link("For the desk");
    const before = await (await open(token)).text();
    await call("POST", `${AT}/findings`, {
      body: { finding: { ...finding, occurredOn: "2022-07-20" }, report: { ...report, reportedOn: "2022-07-20" } },
    });
    expect(await (await open(token)).text()).toBe(before);
  });
  test("costs one statement", async () => {
    const { token } = await link("For the desk");
    const prepare = vi.spyOn(Database.prototype, "prepare");
    await open(token, "?lang=fr&id=1&asOf=2022-01-01");
    await open("A".repeat(43));
    await open("not a token");
    expect(prepare.mock.calls.map(([sql]) => /"token_sha256" = \?/.test(sql))).toEqual([true, true]);
    prepare.mockRestore();
  });
  test("gives the signed file, which the command line verifies", async () => {
    const { token } = await link("For the desk");
    const answer = await download(at(token, "/snapshot.json"), given(token));
    const text = await answer.text();
    const stored = await call("GET", `/snapshots/${snapshotId}`);
    expect(text).toBe(stored.text);
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="vigie-2022-07-29-[0-9a-f]{12}\.json"$/,
    );
    const file = join(process.env.VIGIE_DATA ?? "", "downloaded.json");
    writeFileSync(file, text);
    const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", "scripts/verify.ts", file], {
      encoding: "utf8",
    });
    expect(stdout).toMatch(
      /^content {4}matches {2}[0-9a-f]{12}\nsignature {2}valid {4}[0-9a-f]{32}\nscores {5}equal {4}(\d) of \1, computed again\n$/,
    );
    expect(status).toBe(0);
  });
});

describe("a link that does not hold", () => {
  test("unknown, malformed, expired and revoked ones are one and the same answer, for the page and for the file", async () => {
    const expired = await link("Late", "2022-07-29T12:00:01Z");
    const revoked = await link("Ended");
    await revokeShareLink(context, { id: revoked.link.id });
    vi.setSystemTime("2022-07-29T12:00:01Z");
    const unknown = Buffer.alloc(32, 7).toString("base64url");
    const tokens = [
      ...[unknown, expired.token, revoked.token, "", "x", ":key", "[token]", "*", "%00", "../../etc/passwd"],
      ...[
        `${unknown}A`,
        unknown.slice(1),
        `${unknown.slice(0, 42)}=`,
        "<script>alert(1)</script>",
        "'; drop table snapshot; --",
      ],
    ];
    const answers = await Promise.all(
      tokens.flatMap((token) => [open(token), open(token, "?lang=fr"), download(at(token), given(token))]),
    );
    const seen = new Set(
      await Promise.all(
        answers.map(async (answer) => JSON.stringify([answer.status, [...answer.headers], await answer.text()])),
      ),
    );
    expect(seen.size).toBe(1);
    expect([...seen][0]).toMatch(/^\[404,/);
  });
  test("one that holds works until the moment of its expiry", async () => {
    const { token } = await link("Short", "2022-07-29T12:00:01Z");
    expect((await open(token)).status).toBe(200);
    vi.setSystemTime("2022-07-29T12:00:00.999Z");
    expect((await open(token)).status).toBe(200);
    vi.setSystemTime("2022-07-29T12:00:01Z");
    expect((await open(token)).status).toBe(404);
  });
});

describe("a snapshot that was changed behind Vigie's back is not shown", () => {
  test.each([
    ["a letter of the title", "As it stood", "As it stoop"],
    ["a score", '"permille":[', '"permille":[ '],
    ["the hash", '"sha256":"', '"sha256":"0'],
  ])("%s", async (_what, from, to) => {
    const { token } = await link("For the desk");
    const file = new Database(join(process.env.VIGIE_DATA ?? "", "vigie.db"));
    for (const { name } of file
      .prepare<[], { name: string }>("select name from sqlite_master where type = 'trigger' and tbl_name = 'snapshot'")
      .all())
      file.exec(`drop trigger "${name}"`);
    file.prepare("update snapshot set bundle = replace(bundle, ?, ?)").run(from, to);
    file.close();
    const quiet = vi.spyOn(console, "error").mockImplementation(() => {});
    const answer = await open(token);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain("This snapshot is not shown");
    expect(quiet).toHaveBeenCalledOnce();
    expect(JSON.stringify(quiet.mock.calls)).not.toContain(token);
    quiet.mockRestore();
  });
});
